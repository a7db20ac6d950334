// SPDX-License-Identifier: GPL-3.0-or-later
// Laptop manners: what the system tells of power and heat, when training pauses for it, and what is
// said where nothing can be known or done.
#include <QTemporaryDir>
#include <QtTest>
#include <atomic>
#include <fstream>

#include "app/power_watch.h"
#include "app/studio/run_keeper.h"
#include "tests/app/session_bench.h"
#include "tests/support/test_main.h"

using namespace studio;
using app::PausePolicy;
using app::PowerManners;

namespace {

/// A laptop whose power a test switches.
struct FakeLaptop {
    std::mutex mutex;
    PowerReading reading;
    void set(const PowerReading& next) {
        const std::scoped_lock lock(mutex);
        reading = next;
    }
};

class FakeSource final : public PowerSource {
public:
    explicit FakeSource(std::shared_ptr<FakeLaptop> laptop) : m_laptop(std::move(laptop)) {}
    PowerReading read() override {
        const std::scoped_lock lock(m_laptop->mutex);
        return m_laptop->reading;
    }

private:
    std::shared_ptr<FakeLaptop> m_laptop;
};

struct SysFolder {
    QTemporaryDir holder;
    void put(const char* file, const char* text) const {
        const auto path = std::filesystem::path(holder.path().toStdString()) / file;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path) << text << "\n";
    }
    PowerReading read() const { return linuxPowerSource(holder.path().toStdString())->read(); }
};

const PowerReading kBattery{PowerSupply::Battery, 0.5, 60.0};
const PowerReading kMains{PowerSupply::Mains, 0.5, 60.0};

/// The keeper with a session, turned as the window does.
struct Bench {
    std::shared_ptr<FakeLaptop> laptop = std::make_shared<FakeLaptop>();
    std::string refusal;
    std::atomic<int> asked = 0;
    testing::SessionBench session{"quick-start", testing::SessionBench::tiny()};
    app::RunKeeper keeper{std::make_unique<FakeSource>(laptop),
                          [this]() -> Result<app::AwakeToken> {
                              ++asked;
                              if (!refusal.empty())
                                  return Error{refusal};
                              return app::AwakeToken(std::make_shared<int>(1));
                          },
                          std::chrono::milliseconds(5)};

    bool becomes(RunState state) {
        return testing::msUntilTrue(10000, [&] {
                   keeper.keep(&*session.session);
                   return session.state() == state;
               }) >= 0;
    }
    bool says(const char* words) {
        return testing::msUntilTrue(10000, [&] {
                   keeper.keep(&*session.session);
                   for (const RunEvent& event : session.log()->eventsFrom(0))
                       if (event.text.find(words) != std::string::npos)
                           return true;
                   return false;
               }) >= 0;
    }
};

}  // namespace

class PowerTest : public QObject {
    Q_OBJECT
private slots:
    void readsWhatLinuxTells_data() {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("online");
        QTest::addColumn<int>("supply");
        QTest::newRow("unplugged") << "Discharging"
                                   << "0" << int(PowerSupply::Battery);
        QTest::newRow("charging") << "Charging"
                                  << "1" << int(PowerSupply::Mains);
        QTest::newRow("weak charger") << "Discharging"
                                      << "1" << int(PowerSupply::Mains);
        QTest::newRow("full, no adapter listed") << "Full"
                                                 << "-" << int(PowerSupply::Mains);
        QTest::newRow("nonsense") << "Unknown"
                                  << "maybe" << int(PowerSupply::Unknown);
    }
    void readsWhatLinuxTells() {
        QFETCH(QString, status);
        QFETCH(QString, online);
        QFETCH(int, supply);
        const SysFolder sys;
        sys.put("power_supply/BAT0/type", "Battery");
        sys.put("power_supply/BAT0/status", qPrintable(status));
        sys.put("power_supply/BAT0/capacity", "83");
        if (online != "-") {
            sys.put("power_supply/AC/type", "Mains");
            sys.put("power_supply/AC/online", qPrintable(online));
        }
        sys.put("power_supply/mouse/type", "Battery");
        sys.put("power_supply/mouse/scope", "Device");
        sys.put("power_supply/mouse/status", "Discharging");
        const PowerReading reading = sys.read();
        QCOMPARE(int(reading.supply), supply);
        QCOMPARE(*reading.batteryShare, 0.83);
        QVERIFY(!reading.hottestCelsius);
    }

    void takesTheHottestOfTheProcessor() {
        const SysFolder sys;
        QCOMPARE(int(sys.read().supply), int(PowerSupply::Unknown));
        sys.put("thermal/thermal_zone0/type", "iwlwifi_1");
        sys.put("thermal/thermal_zone0/temp", "99000");
        QVERIFY(!sys.read().hottestCelsius);
        sys.put("thermal/thermal_zone1/type", "x86_pkg_temp");
        sys.put("thermal/thermal_zone1/temp", "71500");
        sys.put("hwmon/hwmon3/name", "k10temp");
        sys.put("hwmon/hwmon3/temp1_input", "80250");
        QCOMPARE(*sys.read().hottestCelsius, 80.25);
        sys.put("hwmon/hwmon3/temp1_input", "-999999");
        QCOMPARE(*sys.read().hottestCelsius, 71.5);
    }

    void pausesForTheBattery() {
        PausePolicy policy;
        const PowerManners wished{true, false, 90};
        QVERIFY(!policy.next(kMains, wished, 0).pause);
        const auto verdict = policy.next(kBattery, wished, 1);
        QVERIFY(verdict.pause && verdict.why.find("battery") != std::string::npos);
        QVERIFY(!policy.next(kBattery, {}, 2).pause);  // not wished
        QVERIFY(!policy.next({}, wished, 3).unknown.empty());
        QVERIFY(!policy.next({}, wished, 3).pause);
        QVERIFY(policy.next({}, {}, 3).unknown.empty());
    }

    // Goes on only when it has been cool for a while, not at the first cooler look.
    void pausesForHeatAndCoolsDown() {
        PausePolicy policy;
        const PowerManners wished{false, true, 90};
        const auto at = [&](double celsius, double now) {
            return policy.next({PowerSupply::Mains, {}, celsius}, wished, now).pause;
        };
        QVERIFY(!at(89, 0));
        QVERIFY(at(90, 5));
        QVERIFY(at(80, 10));  // not cool enough
        QVERIFY(at(74, 20));
        QVERIFY(at(80, 30));  // warm again: the time begins anew
        QVERIFY(at(74, 40));
        QVERIFY(at(74, 69));
        QVERIFY(!at(74, 70.5));
        QVERIFY(!at(89, 80));
        QVERIFY(!policy.next({PowerSupply::Mains, {}, {}}, wished, 90).unknown.empty());
    }

    void keeperPausesAndGoesOn() {
        Bench bench;
        bench.laptop->set(kMains);
        bench.keeper.setManners({.pauseOnBattery = true});
        QVERIFY(bench.session.reachesStep(2));
        bench.laptop->set(kBattery);
        QVERIFY(bench.becomes(RunState::Paused));
        QVERIFY(bench.says("runs on its battery"));
        bench.laptop->set(kMains);
        QVERIFY(bench.becomes(RunState::Training));
        // Who resumes by hand is not paused again for the same reason.
        bench.laptop->set(kBattery);
        QVERIFY(bench.becomes(RunState::Paused));
        bench.keeper.userHasSpoken();
        bench.session.session->resume();
        QVERIFY(bench.becomes(RunState::Training));
        QTest::qWait(50);
        bench.keeper.keep(&*bench.session.session);
        QCOMPARE(bench.session.state(), RunState::Training);
        // A pause by hand stays when the reason goes.
        bench.keeper.userHasSpoken();
        bench.session.session->pause();
        QVERIFY(bench.becomes(RunState::Paused));
        bench.laptop->set(kMains);
        QTest::qWait(50);
        bench.keeper.keep(&*bench.session.session);
        QTest::qWait(50);
        QCOMPARE(bench.session.state(), RunState::Paused);
    }

    void whatCannotBeKnownIsSaid() {
        Bench bench;
        bench.keeper.setManners({.pauseOnBattery = true});
        QVERIFY(bench.says("does not tell whether it runs on a battery"));
    }

    void keepsAwakeWhileTraining() {
        Bench bench;
        bench.keeper.setManners({.keepAwake = true});
        QVERIFY(bench.becomes(RunState::Training));
        QTRY_COMPARE(bench.asked.load(), 1);
        bench.session.session->pause();
        QVERIFY(bench.becomes(RunState::Paused));  // may sleep now
        bench.session.session->resume();
        QVERIFY(bench.becomes(RunState::Training));
        QTRY_VERIFY((bench.keeper.keep(&*bench.session.session), bench.asked == 2));
    }

    void aRefusalIsWrittenDown() {
        Bench bench;
        bench.refusal = "The computer cannot be kept awake while training: nobody agrees.";
        bench.keeper.setManners({.keepAwake = true});
        QVERIFY(bench.says("nobody agrees"));
        QVERIFY(bench.session.count(EventKind::Warning) >= 1);
    }

    // The real question to a desktop that is not there ends with a sentence, soon.
    void withoutADesktopNobodyAgrees() {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent/system");
        QElapsedTimer clock;
        clock.start();
        const Result<app::AwakeToken> token = app::askThisDesktop()();
        QVERIFY(clock.elapsed() < 10000);
        QVERIFY(!token.ok());
        QVERIFY2(token.error().message.find("cannot be kept awake") != std::string::npos,
                 token.error().message.c_str());
    }
};

STUDIO_TEST(PowerTest)
#include "power_test.moc"
