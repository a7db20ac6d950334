# SPDX-License-Identifier: GPL-3.0-or-later
# Compiler settings shared by every target, as the interface target studio_compiler.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

find_program(STUDIO_CCACHE ccache)
if(STUDIO_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${STUDIO_CCACHE})
endif()

add_library(studio_compiler INTERFACE)
if(MSVC)
    target_compile_options(studio_compiler INTERFACE /W4 /permissive- /utf-8)
    if(STUDIO_WARNINGS_AS_ERRORS)
        target_compile_options(studio_compiler INTERFACE /WX)
    endif()
else()
    target_compile_options(studio_compiler INTERFACE -Wall -Wextra -Wpedantic -Wshadow
        -Wnon-virtual-dtor -Woverloaded-virtual)
    if(STUDIO_WARNINGS_AS_ERRORS)
        target_compile_options(studio_compiler INTERFACE -Werror)
    endif()
    # GCC 12 warns about memory of its own std::string operator+ (GCC bug 105651).
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        target_compile_options(studio_compiler INTERFACE -Wno-restrict)
    endif()
    # GCC's own manual warns that sanitizers make this warning report initialised values.
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND STUDIO_SANITIZE)
        target_compile_options(studio_compiler INTERFACE -Wno-maybe-uninitialized)
    endif()
    # Numbers must not depend on how a compiler contracts a * b + c: kernels say MulAdd where they mean it.
    target_compile_options(studio_compiler INTERFACE -ffp-contract=off)
endif()
if(STUDIO_SANITIZE)
    add_compile_options(-fsanitize=${STUDIO_SANITIZE} -fno-sanitize-recover=all)
    string(REPLACE "fuzzer-no-link," "" _studio_link_sanitize "${STUDIO_SANITIZE}")
    add_link_options(-fsanitize=${_studio_link_sanitize})
endif()
if(STUDIO_COVERAGE)
    add_compile_options(--coverage)
    add_link_options(--coverage)
endif()
