# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts where: programs, their resources, desktop entry and documents.
# Without the window (STUDIO_BUILD_WINDOW) only the command line is installed.
foreach(program ternary ternary-studio)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
endforeach()
install(DIRECTORY ${PROJECT_SOURCE_DIR}/resources/
    DESTINATION ${CMAKE_INSTALL_DATADIR}/ternary-studio
    PATTERN CMakeLists.txt EXCLUDE)
install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/CHANGELOG.md
    ${PROJECT_SOURCE_DIR}/LICENSE
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/ternary-studio)
if(STUDIO_BUILD_WINDOW AND UNIX AND NOT APPLE)
    install(FILES ${PROJECT_SOURCE_DIR}/packaging/ternary-studio.desktop
        DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
endif()
