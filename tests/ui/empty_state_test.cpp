// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

#include "tests/support/test_main.h"

using namespace studio::ui;

class EmptyStateTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_state = std::make_unique<EmptyState>(QStringLiteral("search"));
        m_state->setSentence(QStringLiteral("No run yet: Quick start draws the loss here."));
        m_state->applyPalette(Palette::light());
        m_state->resize(420, 300);
        m_state->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_state.get()));
    }

    void saysTheSentence() {
        QCOMPARE(m_state->findChild<QLabel*>("emptySentence")->text(), m_state->sentence());
        QCOMPARE(m_state->accessibleName(), m_state->sentence());
        QVERIFY(!button()->isVisible());
    }

    void mouseAndKeyboardMendIt() {
        QAction action(QStringLiteral("Quick start"));
        QSignalSpy triggered(&action, &QAction::triggered);
        m_state->setAction(&action);
        QTRY_VERIFY(button()->isVisible());
        QCOMPARE(button()->text(), action.text());
        QTest::mouseClick(button(), Qt::LeftButton);
        QCOMPARE(triggered.size(), 1);
        m_state->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_state.get()));
        QTest::keyClick(m_state.get(), Qt::Key_Tab);
        QTRY_VERIFY(button()->hasFocus());
        QTest::keyClick(button(), Qt::Key_Space);
        QCOMPARE(triggered.size(), 2);
    }

    void impossibleActionsAreNotOffered() {
        QAction action(QStringLiteral("Quick start"));
        m_state->setAction(&action);
        QTRY_VERIFY(button()->isVisible());
        action.setEnabled(false);
        QVERIFY(!button()->isVisible());
        action.setEnabled(true);
        QVERIFY(button()->isVisible());
        m_state->setAction(nullptr);
        QVERIFY(!button()->isVisible());
    }

    void outlivesItsAction() {
        auto action = std::make_unique<QAction>(QStringLiteral("Quick start"));
        m_state->setAction(action.get());
        action.reset();
        QTest::mouseClick(button(), Qt::LeftButton);
    }

private:
    QPushButton* button() const { return m_state->findChild<QPushButton*>("emptyAction"); }

    std::unique_ptr<EmptyState> m_state;
};

STUDIO_TEST(EmptyStateTest)
#include "empty_state_test.moc"
