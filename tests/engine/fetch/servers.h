// SPDX-License-Identifier: GPL-3.0-or-later
// Servers as they are: each a script that says what its n-th request gets. Under the good ones a
// file arrives, however badly they behave; under the bad ones it cannot.
#pragma once

#include "tests/support/local_server.h"

namespace studio::testing {

/// The file that all of them have.
const QByteArray& servedBody();
QByteArray someBytes(int count);
/// An answer with this status and a header of its own.
HttpAnswer refusal(int status, const QByteArray& header = {}, const QByteArray& value = {});

/// What a server does at its n-th request, counted from 0.
using Script = std::function<HttpAnswer(const HttpCall&, int)>;

struct GoodServer {
    const char* name;
    int requests;  ///< Until the file is there.
    Script script;
};
const std::vector<GoodServer>& goodServers();

struct BadServer {
    const char* name;
    const char* says;  ///< Part of the sentence that the user gets.
    Script script;
};
const std::vector<BadServer>& badServers();

}  // namespace studio::testing
