// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/wake_lock.h"

#include <QDBusConnection>
#include <QDBusInterface>
#include <QDBusReply>
#include <QDBusUnixFileDescriptor>
#include <utility>

namespace studio::app {
namespace {

constexpr int kPatienceMs = 3'000;
const QString kProgram = QStringLiteral("Ternary Studio");
const QString kWhy = QStringLiteral("A language model is being trained");

/// A connection of our own; when it closes, the other side lets go of what was held through it.
struct Connection {
    QString name;
    ~Connection() { QDBusConnection::disconnectFromBus(name); }
};

/// The desktop's: it then neither blanks nor suspends for want of somebody at it.
Result<AwakeToken> askScreenSaver() {
    const QString name = QStringLiteral("ternary-studio-desktop");
    auto held = std::make_shared<Connection>(Connection{name});
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, name);
    if (!bus.isConnected())
        return Error{"the desktop cannot be reached"};
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("/ScreenSaver"),
        QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("Inhibit"));
    call << kProgram << kWhy;
    const QDBusReply<uint> reply = bus.call(call, QDBus::Block, kPatienceMs);
    if (!reply.isValid())
        return Error{"the desktop says: " + reply.error().message().toStdString()};
    return AwakeToken(held);
}

/// systemd's or elogind's: it then does not suspend an idle computer.
Result<AwakeToken> askLogind() {
    const QString name = QStringLiteral("ternary-studio-system");
    auto held = std::make_shared<std::pair<Connection, QDBusUnixFileDescriptor>>();
    held->first.name = name;
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SystemBus, name);
    if (!bus.isConnected())
        return Error{"the system cannot be reached"};
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
    call << QStringLiteral("idle") << kProgram << kWhy << QStringLiteral("block");
    const QDBusReply<QDBusUnixFileDescriptor> reply = bus.call(call, QDBus::Block, kPatienceMs);
    if (!reply.isValid())
        return Error{"the system says: " + reply.error().message().toStdString()};
    held->second = reply.value();
    return AwakeToken(held);
}

}  // namespace

AskToStayAwake askThisDesktop() {
    return []() -> Result<AwakeToken> {
        // Some desktops heed the one, some the other: both are asked, and one that agrees is
        // enough.
        const Result<AwakeToken> desktop = askScreenSaver(), system = askLogind();
        if (desktop && system)
            return AwakeToken(std::make_shared<std::pair<AwakeToken, AwakeToken>>(desktop.value(),
                                                                                  system.value()));
        if (desktop || system)
            return desktop ? desktop : system;
        return Error{"The computer cannot be kept awake while training: " +
                     desktop.error().message + ", and " + system.error().message +
                     ". Switch off its sleep in the system's settings; what is trained is saved "
                     "all the same."};
    };
}

WakeLock::~WakeLock() {
    if (m_thread.joinable())
        m_thread.join();
}

void WakeLock::hold(bool wanted) {
    if (wanted == m_wanted || m_asking)
        return;
    m_wanted = wanted;
    if (wanted)
        return begin();
    const std::scoped_lock lock(m_mutex);
    m_token.reset();
}

void WakeLock::begin() {
    if (m_thread.joinable())
        m_thread.join();  // it has its answer
    m_asking = true;
    m_thread = std::thread([this] {
        Result<AwakeToken> token = m_ask();
        {
            const std::scoped_lock lock(m_mutex);
            if (token)
                m_token = std::move(token).value();
            else
                m_problem = token.error().message;
        }
        m_asking = false;
    });
}

std::string WakeLock::takeProblem() {
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_problem, {});
}

bool WakeLock::held() const {
    const std::scoped_lock lock(m_mutex);
    return m_token != nullptr;
}

}  // namespace studio::app
