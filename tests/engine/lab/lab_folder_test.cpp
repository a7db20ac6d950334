// SPDX-License-Identifier: GPL-3.0-or-later
// lab.json: there and back, damaged in many ways, and on a drive that fails.
#include "engine/lab/lab_folder.h"

#include <QTemporaryDir>
#include <QtTest>
#include <limits>
#include <nlohmann/json.hpp>

#include "tests/engine/lab/lab_bench.h"
#include "tests/support/memory_disk.h"
#include "tests/support/test_main.h"

using namespace studio;
using studio::testing::MemoryDisk;
using studio::testing::smallPlan;
using studio::testing::straightRun;

namespace {

std::vector<LabRun> someRuns() {
    std::vector<LabRun> runs{straightRun(0, 4, 2), straightRun(2, 5, 1, 7)};
    runs[0].foreignCores = 0.25;
    runs[1].state = LabRunState::Failed;
    runs[1].problem = "The loss was “not” a number.";
    runs[1].curve.back().bitsPerByte = std::numeric_limits<double>::quiet_NaN();
    return runs;
}

LabMachine machine() { return {"avx2", "bf16", 3}; }

std::string goodText() { return labText(smallPlan(), machine(), someRuns()); }

}  // namespace

class LabFolderTest : public QObject {
    Q_OBJECT
private slots:
    void roundTrips() {
        const QTemporaryDir holder;
        const auto folder = std::filesystem::path(holder.path().toStdString()) / "labs" / "a";
        LabPlan plan = smallPlan();
        plan.corpora = {"/texts/a b.txt"};
        plan.seeds = {1, 5};
        plan.repeatedBest = 2;
        plan.reference = 1;
        {
            auto made = LabFolder::create(FileSystem(), folder, plan, machine());
            QVERIFY(made.ok());
            QVERIFY(made.value().setRuns(someRuns()).ok());
            QVERIFY(!LabFolder::create(FileSystem(), folder, plan, machine()).ok());
        }
        const auto opened = LabFolder::open(FileSystem(), folder, makeRunSchema());
        QVERIFY2(opened.ok(), opened.ok() ? "" : opened.error().message.c_str());
        const LabFolder& lab = opened.value();
        QCOMPARE(labText(*lab.plan(), lab.machine(), lab.runs()),
                 labText(plan, machine(), someRuns()));
        QCOMPARE(lab.machine(), machine());
        QCOMPARE(lab.runs()[0].curve, someRuns()[0].curve);
        QCOMPARE(lab.runs()[0].foreignCores, std::optional(0.25));
        QVERIFY(std::isnan(lab.runs()[1].curve.back().bitsPerByte));
        QCOMPARE(lab.plan()->contestants, plan.contestants);
        QCOMPARE(lab.runFolder(lab.runs()[1]), folder / "c2/seed-7");
    }

    void damageIsRefused_data() {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("value");  // JSON; empty removes the field
        QTest::newRow("no plan") << "/plan"
                                 << "";
        QTest::newRow("other form") << "/format"
                                    << "2";
        QTest::newRow("no machine") << "/machine"
                                    << "7";
        QTest::newRow("runs are no list") << "/runs"
                                          << "{}";
        QTest::newRow("run outside") << "/runs/0/folder"
                                     << "\"../secrets\"";
        QTest::newRow("run at the root") << "/runs/0/folder"
                                         << "\"/etc\"";
        QTest::newRow("run nowhere") << "/runs/0/folder"
                                     << "\"\"";
        QTest::newRow("contestant outside") << "/plan/contestants/0/name"
                                            << "\"..\"";
        QTest::newRow("contestant not there") << "/runs/1/contestant"
                                              << "3";
        QTest::newRow("negative contestant") << "/runs/1/contestant"
                                             << "-1";
        QTest::newRow("unknown state") << "/runs/0/state"
                                       << "\"asleep\"";
        QTest::newRow("no curve") << "/runs/0/curve"
                                  << "";
        QTest::newRow("curve of words") << "/runs/0/curve/3"
                                        << "[1,2,3,4,5,\"x\"]";
        QTest::newRow("short point") << "/runs/0/curve/3"
                                     << "[1,2]";
        QTest::newRow("tokens beyond all") << "/runs/0/curve/3/1"
                                           << "1e300";
        QTest::newRow("unknown setting") << "/plan/settings/model/widht"
                                         << "3";
        QTest::newRow("setting out of range") << "/plan/settings/model/width"
                                              << "-4";
        QTest::newRow("seeds of words") << "/plan/seeds"
                                        << "[\"a\"]";
        QTest::newRow("contestants missing") << "/plan/contestants"
                                             << "";
    }
    void damageIsRefused() {
        QFETCH(QString, pointer);
        QFETCH(QString, value);
        QVERIFY(parseLab(goodText(), "'lab.json'", makeRunSchema()).ok());
        nlohmann::json json = nlohmann::json::parse(goodText());
        const nlohmann::json::json_pointer at(pointer.toStdString());
        if (value.isEmpty())
            json.at(at.parent_pointer()).erase(at.back());
        else
            json[at] = nlohmann::json::parse(value.toStdString());
        const auto read = parseLab(json.dump(), "'lab.json'", makeRunSchema());
        QVERIFY(!read.ok());
        QVERIFY2(read.error().message.find("lab.json") != std::string::npos,
                 read.error().message.c_str());
    }

    void truncationIsRefused() {
        const std::string text = goodText();
        for (std::size_t length = 0; length + 2 < text.size(); length += 97)
            QVERIFY(!parseLab(text.substr(0, length), "'lab.json'", makeRunSchema()).ok());
    }

    // A full drive: the error is told, and what was there before is still there.
    void aFullDriveLosesNothing() {
        const auto disk = std::make_shared<MemoryDisk>();
        const FileSystem files(disk);
        auto made = LabFolder::create(files, "/lab", smallPlan(), machine());
        QVERIFY(made.ok());
        QVERIFY(made.value().setRuns({straightRun(0, 4, 2)}).ok());
        disk->setCapacity(100);
        QVERIFY(!made.value().setRuns(someRuns()).ok());
        const auto opened = LabFolder::open(files, "/lab", makeRunSchema());
        QVERIFY(opened.ok());
        QCOMPARE(opened.value().runs().size(), std::size_t{1});
    }

    void whatIsNoLaboratoryIsSaid() {
        const QTemporaryDir holder;
        const auto opened =
            LabFolder::open(FileSystem(), holder.path().toStdString(), makeRunSchema());
        QVERIFY(!opened.ok());
        QVERIFY(opened.error().message.find("no laboratory") != std::string::npos);
    }
};

STUDIO_TEST(LabFolderTest)
#include "lab_folder_test.moc"
