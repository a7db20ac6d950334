// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include <QAction>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QToolBar>

#include "ui/help/help_dock.h"
#include "ui/help/help_menu.h"
#include "ui/help/tour_guide.h"
#include "ui/interruption_offer.h"
#include "ui/models/figure_text.h"
#include "ui/models/run_text.h"
#include "ui/panel_docks.h"
#include "ui/run_actions.h"
#include "ui/run_bar.h"
#include "ui/theme/icons.h"
#include "ui/view_menu.h"
#include "ui/welcome_page.h"
#include "ui/widgets/announcer.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/offer_bar.h"
#include "ui/widgets/reading_bar.h"

namespace studio::ui {
namespace {

const QString kGeometryKey = QStringLiteral("window/geometry");
const QString kLayoutKey = QStringLiteral("window/layout");
const QString kStartPageKey = QStringLiteral("startPage");

/// A strip that cannot be moved or hidden by the user.
QToolBar* strip(QWidget* content, const QString& name, const QString& title) {
    auto* bar = new QToolBar(title);
    bar->setObjectName(name);
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->toggleViewAction()->setEnabled(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addWidget(content);
    return bar;
}

/// The files among what is dragged, and folders where they are wanted; empty when there is anything
/// else.
QStringList localFiles(const QMimeData& dragged, bool folders) {
    QStringList files;
    for (const QUrl& url : dragged.urls()) {
        const QFileInfo info(url.toLocalFile());
        if (!info.isFile() && !(folders && info.isDir()))
            return {};
        files << url.toLocalFile();
    }
    return files;
}

}  // namespace

MainWindow::MainWindow(StudioBackend& backend, Theme& theme, QSettings& settings)
    : m_backend(backend), m_theme(theme), m_settings(settings) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(programIcon());
    m_actions = new RunActions(backend, this);
    compose();
    buildMenus();
    buildHelp();
    connect(m_actions, &RunActions::refused, m_messages, &MessageBar::setMessage);
    connect(m_actions, &RunActions::accepted, this, [this] {
        m_messages->setMessage({});
        showStartPage(false);
    });
    connect(m_actions, &RunActions::bottleneckWanted, this, &MainWindow::showBottleneck);
    connect(m_actions, &RunActions::benchmarkWanted, this, &MainWindow::showBenchmark);
    connect(m_actions, &RunActions::fetchWanted, this, &MainWindow::showFetch);
    connect(m_actions, &RunActions::laboratoryWanted, this, &MainWindow::showLaboratory);
    connect(m_actions, &RunActions::whatIfWanted, this, &MainWindow::showWhatIf);
    connect(m_actions, &RunActions::settingsWanted, this, &MainWindow::showSettings);
    connect(&theme, &Theme::changed, this, &MainWindow::applyPalette);
    connect(&theme, &Theme::motionChanged, this, [this](bool reduced) { setAnimated(!reduced); });
    setAnimated(!theme.reducedMotion());
    applyPalette(theme.palette());
    restorePlaces();
    showStartPage(true);
    followRun();
    addClients();
    m_governor.start();
}

MainWindow::~MainWindow() {
    // Docks report their painting to the governor, a member: they go first.
    m_governor.stop();
    qDeleteAll(findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly));
}

void MainWindow::compose() {
    m_runBar = new RunBar(*m_actions);
    addToolBar(strip(m_runBar, QStringLiteral("runStrip"), tr("Run bar")));
    addToolBarBreak();
    m_messages = new MessageBar;
    auto* inset = new QWidget;
    auto* insetLayout = new QVBoxLayout(inset);
    insetLayout->setContentsMargins(12, 0, 12, 8);
    insetLayout->addWidget(m_messages);
    QToolBar* messageStrip =
        strip(inset, QStringLiteral("messageStrip"), tr("Message", "what went wrong"));
    messageStrip->hide();
    addToolBar(messageStrip);
    connect(
        m_messages, &MessageBar::messageChanged, messageStrip,
        [messageStrip](const QString& sentence) { messageStrip->setVisible(!sentence.isEmpty()); });
    addToolBarBreak();
    m_reading = new ReadingBar;
    auto* readingInset = new QWidget;
    auto* readingLayout = new QVBoxLayout(readingInset);
    readingLayout->setContentsMargins(12, 0, 12, 8);
    readingLayout->addWidget(m_reading);
    m_readingStrip = strip(readingInset, QStringLiteral("readingStrip"), tr("Opened for reading"));
    m_readingStrip->hide();
    addToolBar(m_readingStrip);
    connect(m_reading, &ReadingBar::trainOnWanted, m_actions, &RunActions::openRun);
    m_welcome = new WelcomePage(*m_actions);
    connect(m_welcome, &WelcomePage::openRunRequested, m_actions, &RunActions::openRun);
    connect(m_welcome, &WelcomePage::readRunRequested, m_actions, &RunActions::readRun);
    buildInterruption();
    setCentralWidget(m_welcome);
    m_announcer = new Announcer(this);
    m_focusRing = new FocusRing(this);
    setAcceptDrops(true);
    m_docks = new PanelDocks(*this, m_backend, m_governor);
    for (const PanelDocks::Entry& entry : m_docks->entries()) {
        entry.panel->useActions(*m_actions);
        connect(entry.panel, &Panel::readRunWanted, m_actions, &RunActions::readRun);
        connect(entry.panel, &Panel::openRunWanted, m_actions, &RunActions::openRun);
    }
}

void MainWindow::buildMenus() {
    QMenu* file = menuBar()->addMenu(tr("&File"));
    m_fileMenu = file;
    QMenu* begin = file->addMenu(tr("&Start", "a run, a submenu"));
    m_actions->keepStartMenu(begin);
    file->addAction(m_actions->textFile());
    file->addAction(m_actions->fetch());
    file->addAction(m_actions->open());
    file->addAction(m_actions->read());
    file->addSeparator();
    m_quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    m_quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    m_quit->setToolTip(tr("Stops the run, saves it and closes the window."));

    QMenu* run = menuBar()->addMenu(tr("&Run"));
    run->addAction(m_actions->settings());
    run->addAction(m_actions->quickStart());
    run->addAction(m_actions->pause());
    run->addAction(m_actions->stop());
    run->addSeparator();
    run->addAction(m_actions->checkpoint());
    run->addAction(m_actions->evaluate());
    run->addSeparator();
    run->addAction(m_actions->bottleneck());
    run->addAction(m_actions->benchmark());
    run->addAction(m_actions->laboratory());
    run->addAction(m_actions->whatIf());
    run->addSeparator();
    m_manners = run->addAction(tr("Power and processor…"), this, &MainWindow::showManners);
    m_manners->setObjectName(QStringLiteral("manners"));
    m_manners->setToolTip(
        tr("How considerate training is: priority, cores, battery, heat and sleep."));
    m_backend.setManners(readManners(m_settings));

    buildViewMenu();
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    m_helpMenu = new HelpMenu(*help, *this, *m_docks, m_theme);
    for (QMenu* menu : menuBar()->findChildren<QMenu*>())
        menu->setToolTipsVisible(true);
}

void MainWindow::buildViewMenu() {
    QMenu* view = menuBar()->addMenu(tr("&View"));
    m_startPage = view->addAction(tr("Start page"));
    m_startPage->setObjectName(QStringLiteral("startPage"));
    m_startPage->setCheckable(true);
    m_startPage->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
    connect(m_startPage, &QAction::triggered, this, &MainWindow::showStartPage);
    view->addSeparator();
    m_viewMenu = new ViewMenu(*view, *m_docks, m_theme, m_settings);
    connect(m_viewMenu, &ViewMenu::layoutChosen, this, [this] { showStartPage(false); });
}

void MainWindow::buildHelp() {
    m_guide = new TourGuide(*this, *m_runBar, *m_docks, m_theme, m_settings);
    connect(m_helpMenu, &HelpMenu::tourWanted, m_guide, &TourGuide::start);
    connect(m_guide, &TourGuide::panelsWanted, this,
            [this](bool wanted) { showStartPage(!wanted); });
    if (OfferBar* offer = m_guide->offer()) {
        addToolBarBreak();
        QToolBar* offerStrip = strip(offer, QStringLiteral("offerStrip"), tr("Tour"));
        addToolBar(offerStrip);
        connect(m_guide, &TourGuide::offerSettled, offerStrip, &QWidget::hide);
    }
}

void MainWindow::addClients() {
    m_governor.add(
        {double{RefreshGovernor::kTicksPerSecond}, [] { return true; }, [this] { followRun(); }});
    constexpr double kRunsHz = 4;
    m_governor.add({1, [] { return true; }, [this] { m_interruption->follow(m_state); }});
    m_governor.add({kRunsHz, [this] { return m_welcome->isVisible(); },
                    [this] { m_welcome->setRuns(m_backend.recentRuns()); }});
    for (const PanelDocks::Entry& entry : m_docks->entries())
        m_governor.add({double(entry.panel->preferredHz()),
                        [panel = entry.panel] { return PanelDocks::isSeen(*panel); },
                        [this, panel = entry.panel] {
                            panel->refresh({m_backend.snapshot(), m_backend.metrics()});
                        }});
}

void MainWindow::followRun() {
    const std::shared_ptr<const Snapshot> snapshot = m_backend.snapshot();
    if (snapshot->state != m_state) {
        const bool begins = m_state == RunState::Idle;
        m_state = snapshot->state;
        m_actions->follow(m_state);
        if (begins || m_state == RunState::Idle)
            showStartPage(m_state == RunState::Idle);
    }
    if (snapshot->problem != m_shownProblem) {
        m_shownProblem = snapshot->problem;
        m_messages->setMessage(toText(m_shownProblem));
    }
    if (!isMinimized())
        m_runBar->refresh(*snapshot);
    m_readingStrip->setVisible(m_reading->refresh(*snapshot));
    m_announcer->follow(*snapshot);
    nameWindow(*snapshot);
    const ProbeInterests interests = m_docks->interests();
    if (interests.weights != m_weightsWanted) {
        m_weightsWanted = interests.weights;
        m_backend.setInterests(interests);
    }
}

void MainWindow::nameWindow(const Snapshot& snapshot) {
    const QString program = tr("Ternary Studio");
    QString title = program;
    if (snapshot.run && m_state != RunState::Idle) {
        const bool done = !isActive(m_state);
        const QString state = done ? stateText(m_state) : percentText(snapshot.progress.fraction);
        title = tr("%1: %2 - %3", "run, share done, program")
                    .arg(toText(snapshot.run->name), state, program);
    }
    if (title != windowTitle())
        setWindowTitle(title);
}

void MainWindow::showStartPage(bool shown) {
    if (shown) {
        m_welcome->setRuns(m_backend.recentRuns());
        m_backend.readRecentRuns();
    }
    m_startPage->setChecked(shown);
    m_welcome->setVisible(shown);
    const bool helpOpen = !m_helpMenu->dock().isHidden();
    m_docks->setShown(!shown);
    m_helpMenu->dock().setVisible(helpOpen);  // a restored layout would have its own idea
}

void MainWindow::applyPalette(const Palette& palette) {
    m_actions->applyPalette(palette);
    m_quit->setIcon(tintedIcon(QStringLiteral("quit"), palette.text));
    m_manners->setIcon(tintedIcon(QStringLiteral("power"), palette.text));
    m_interruption->applyPalette(palette);
    m_runBar->applyPalette(palette);
    m_messages->applyPalette(palette);
    m_welcome->applyPalette(palette);
    m_docks->applyPalette(palette);
    m_viewMenu->applyPalette(palette);
    m_helpMenu->applyPalette(palette);
    m_focusRing->applyPalette(palette);
}

void MainWindow::restorePlaces() {
    if (!restoreGeometry(m_settings.value(kGeometryKey).toByteArray()))
        resize(sizeHint());
    m_docks->setLayout(m_settings.value(kLayoutKey).toByteArray());
}

void MainWindow::buildInterruption() {
    m_interruption = new InterruptionOffer(m_backend.library(), m_settings);
    addToolBarBreak();
    QToolBar* offerStrip =
        strip(m_interruption, QStringLiteral("interruptionStrip"), tr("Interrupted run"));
    offerStrip->hide();
    addToolBar(offerStrip);
    connect(m_interruption, &InterruptionOffer::offeringChanged, offerStrip, &QWidget::setVisible);
    connect(m_interruption, &InterruptionOffer::continueWanted, m_actions, &RunActions::openRun);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!isActive(m_state) && !localFiles(*event->mimeData(), m_data != nullptr).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QStringList files = localFiles(*event->mimeData(), m_data != nullptr);
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    if (m_data)
        showData(files);
    else
        showSettings(files);
}

bool MainWindow::event(QEvent* event) {
    if (event->type() == QEvent::ApplicationPaletteChange)
        m_theme.followSystem();
    else if (event->type() == QEvent::ThemeChange)
        m_theme.readAgain();
    if (event->type() != QEvent::UpdateRequest)
        return QMainWindow::event(event);
    const std::int64_t beganNs = m_governor.now();
    const bool handled = QMainWindow::event(event);
    m_governor.addPainting(m_governor.now() - beganNs);
    return handled;
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        m_governor.setMinimised(isMinimized());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (isActive(m_state) && m_state != RunState::Stopping)
        m_backend.stop();
    retire();
    event->accept();
}

void MainWindow::retire() {
    m_settings.setValue(kGeometryKey, saveGeometry());
    m_settings.setValue(kLayoutKey, m_docks->layout());
    m_governor.stop();
}

void MainWindow::offerLanguages(const Languages& languages) {
    m_viewMenu->addLanguages(languages);
    connect(m_viewMenu, &ViewMenu::languageChosen, this, &MainWindow::languageChosen);
}

QVariantMap MainWindow::carried() const {
    QVariantMap all{{kStartPageKey, m_startPage->isChecked()}};
    for (const PanelDocks::Entry& entry : m_docks->entries())
        all[QString::fromLatin1(entry.registered->id)] = entry.panel->carried();
    return all;
}

void MainWindow::carry(const QVariantMap& carried) {
    showStartPage(carried[kStartPageKey].toBool());
    for (const PanelDocks::Entry& entry : m_docks->entries())
        entry.panel->carry(carried[QString::fromLatin1(entry.registered->id)].toMap());
}

}  // namespace studio::ui
