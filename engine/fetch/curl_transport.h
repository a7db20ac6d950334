// SPDX-License-Identifier: GPL-3.0-or-later
// HttpTransport on libcurl; its source is the only file that includes it. Certificates are checked;
// from https only https is redirected to.
#pragma once

#include <memory>

#include "engine/fetch/http.h"

namespace studio {

struct TransportLimits {
    long connectSeconds = 20;
    long stallSeconds = 30;  ///< Without a byte: the connection counts as broken.
};

std::unique_ptr<HttpTransport> makeCurlTransport(const TransportLimits& limits = {});

}  // namespace studio
