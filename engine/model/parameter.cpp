// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/parameter.h"

#include "engine/base/random.h"

namespace studio {

template <class Real>
void initializeParameters(const ParameterList<Real>& parameters, std::uint64_t seed) {
    for (Parameter<Real>* p : parameters) {
        Random random(seed, "start values " + p->name);
        for (Real& x : p->value.span())
            x = static_cast<Real>(p->startDeviation > 0
                                      ? p->startMean + p->startDeviation * random.normal()
                                      : p->startMean);
    }
}

template void initializeParameters(const ParameterList<float>&, std::uint64_t);
template void initializeParameters(const ParameterList<double>&, std::uint64_t);

}  // namespace studio
