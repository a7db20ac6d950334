// SPDX-License-Identifier: GPL-3.0-or-later
// Where the time of a step goes. Layers, heads and the trainer register zones once and open them
// around their work with ZoneScope. Zones nest; what is reported is self time (own time without
// that of nested zones), so the self times of a step sum to the time inside its outermost zones.
// Whoever opens a zone says with it how much work it is about to do (zone_work.h).
// Lives on the engine thread; workers inside a kernel call belong to the zone that called them.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/telemetry/zone_work.h"

namespace studio {

/// What part of the machine a zone belongs to, for shares and colours.
enum class ZoneGroup : std::uint8_t {
    Core,
    OutputLayer,
    Embedding,
    Optimizer,
    Average,
    Data,
    Other
};
enum class ZonePass : std::uint8_t { Forward, Backward, Update };

struct ZoneInfo {
    std::string layer;  ///< For instance "block.mixer.layers.0".
    ZonePass pass = ZonePass::Forward;
    ZoneGroup group = ZoneGroup::Other;

    /// "block.mixer.layers.0.forward": the key in metrics and files.
    std::string key() const;
};

using ZoneId = std::uint16_t;

/// The zones of a run by id. Immutable once published; grows by being replaced.
using ZoneTable = std::vector<ZoneInfo>;

/// Times of one step.
struct StepProfile {
    std::int64_t wallNs = 0;           ///< From beginStep() to endStep().
    std::vector<std::int64_t> selfNs;  ///< By ZoneId.
    std::vector<ZoneWork> work{};      ///< By ZoneId: what was done in the self time.
    std::vector<int> entries{};        ///< By ZoneId: how often it was opened.

    /// Share of the wall time spent in a group, 0 to 1.
    double share(const ZoneTable& zones, ZoneGroup group) const;
    /// wallNs minus all self times.
    std::int64_t unaccountedNs() const;
};

class Profiler {
public:
    /// The zone of this name, made at the first call. Not for use inside a step.
    ZoneId zone(std::string_view layer, ZonePass pass, ZoneGroup group);
    std::shared_ptr<const ZoneTable> zones() const { return m_zones; }

    void beginStep();
    const StepProfile& endStep();

    void enter(ZoneId zone, const ZoneWork& work = {});
    void leave();

    /// A seam for tests: `hook` runs inside this zone each time it is entered, as if the zone's
    /// own work had grown. An empty one (the default) costs a comparison. Not inside a step.
    void setZoneHook(ZoneId zone, std::function<void()> hook);

private:
    struct Open {
        ZoneId zone;
        std::int64_t resumedNs;
    };
    std::shared_ptr<const ZoneTable> m_zones = std::make_shared<ZoneTable>();
    std::vector<Open> m_open;
    StepProfile m_profile;
    std::int64_t m_beganNs = 0;
    ZoneId m_hookedZone = 0;
    std::function<void()> m_hook;
};

/// Opens a zone for the length of a scope. `work`: what is done in it, nested zones left out.
class ZoneScope {
public:
    ZoneScope(Profiler& profiler, ZoneId zone, const ZoneWork& work = {}) : m_profiler(profiler) {
        profiler.enter(zone, work);
    }
    ~ZoneScope() { m_profiler.leave(); }
    ZoneScope(const ZoneScope&) = delete;
    ZoneScope& operator=(const ZoneScope&) = delete;

private:
    Profiler& m_profiler;
};

}  // namespace studio
