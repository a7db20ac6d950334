// SPDX-License-Identifier: GPL-3.0-or-later
// SessionRun: changing the output layer while a run goes on.
#include "engine/training/session_run.h"

#include "engine/base/text.h"

namespace studio {
namespace {

std::string nats(double value) {
    std::string text = std::to_string(value);
    return text.substr(0, text.find('.') + 5);
}

}  // namespace

double SessionRun::nllOfNextBatch() {
    const std::int64_t number = m_position.step + 1;
    const Phase& phase = m_plan.at(number);
    const TrainingBatch batch = m_feed.draw(number, phase);
    m_profiler.beginStep();
    const double sum = m_trainer.sumNll(batch.shape, batch.ids, batch.targets);
    m_profiler.endStep();
    return sum / static_cast<double>(batch.shape.rows());
}

void SessionRun::changeHead(std::string_view kind) {
    const HeadEntry* entry = findHead(kind);
    if (!entry)
        return event(EventKind::Warning, "There is no output layer '" + std::string(kind) +
                                             "'; the run goes on with the one that it has.");
    const HeadEntry& former = m_trainer.headEntry();
    if (entry == &former)
        return;
    const Uninterruptible whole(m_workers);
    HeadChange change{former.name, entry->name, nllOfNextBatch(), 0};
    const TrainingText text(m_setup.corpus.training, m_workers);
    if (Status status = m_trainer.changeHead(*entry, text, {}); !status)
        return event(EventKind::Warning, status.error().message);
    change.nllAfter = nllOfNextBatch();
    describeOutputLayer();
    m_savedStep = -1;  // what was saved of this step has the former head
    if (m_setup.recorder)
        keep(m_setup.recorder->recordZones(m_position.step, *m_profiler.zones()));
    event(EventKind::HeadChanged,
          std::string("The output layer is now ") + entry->title + ", before " + former.title +
              ": " + nats(change.nllAfter) + " and " + nats(change.nllBefore) +
              " nats a token on the same batch.",
          change);
}

}  // namespace studio
