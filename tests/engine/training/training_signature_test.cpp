// SPDX-License-Identifier: GPL-3.0-or-later
// The training signature: a hash of the first 50 losses, bit by bit, of a fixed tiny run on each
// instruction set. A commit that changes a number of training changes it, and says so.
#include <QtTest>
#include <fstream>
#include <sstream>

#include "engine/base/hash.h"
#include "tests/engine/training/small_training.h"
#include "tests/support/each_target.h"
#include "tests/support/test_main.h"

using namespace studio;
using namespace studio::testing;

namespace {

const char* const kFile = STUDIO_TEST_DATA "/engine/training/training_signature.txt";

/// Lines "NAME HASH"; what follows # is a remark.
std::map<std::string, std::string> knownSignatures() {
    std::map<std::string, std::string> known;
    std::ifstream file(kFile);
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line.substr(0, line.find('#')));
        std::string name, hash;
        if (words >> name >> hash)
            known[name] = hash;
    }
    return known;
}

}  // namespace

class TrainingSignatureTest : public QObject {
    Q_OBJECT
private slots:
    void signature_data() {
        QTest::addColumn<QString>("target");
        for (const std::string& name : allInstructionSets())
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
    void signature() {
        QFETCH(QString, target);
        const InstructionSetScope scope(target);
        QVERIFY(scope.selected());
        SmallTraining run(2, headRegistry().front().name, "fp32");
        ContentHash hash;
        for (const double loss : run.steps(1, 50)) {
            QVERIFY(std::isfinite(loss));
            hash.add(std::as_bytes(std::span(&loss, 1)));
        }
        const auto known = knownSignatures();
        const std::string name = target.toStdString(), line = name + " " + hash.hex();
        QVERIFY2(known.contains(name),
                 ("training_signature.txt has no line for the instruction set '" + name +
                  "': if the golden tests pass on this machine, add the line '" + line + "'.")
                     .c_str());
        QVERIFY2(
            known.at(name) == hash.hex(),
            ("The training signature of '" + name + "' is not " + known.at(name) +
             " any more: this commit, or another compiler or C library (see the file), changes "
             "the numbers of training. If that is meant and the golden tests pass, put '" +
             line + "' into training_signature.txt and say so in the commit.")
                .c_str());
    }
};

STUDIO_TEST(TrainingSignatureTest)
#include "training_signature_test.moc"
