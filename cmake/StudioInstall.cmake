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
    install(FILES ${PROJECT_SOURCE_DIR}/packaging/linux/ternary-studio.desktop
        DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    # The icon as a drawing, and in the sizes for which desktops want pixels.
    set(icon_drawing ${PROJECT_SOURCE_DIR}/resources/icons/ternary-studio.svg)
    set(icon_folder ${CMAKE_BINARY_DIR}/hicolor)
    set(icon_sizes 16 22 24 32 48 64 128 256)
    add_executable(studio_icon_sizes ${PROJECT_SOURCE_DIR}/packaging/icon_sizes.cpp)
    target_link_libraries(studio_icon_sizes PRIVATE Qt6::Gui Qt6::Svg studio_compiler)
    add_custom_command(OUTPUT ${icon_folder}/256x256/apps/ternary-studio.png
        COMMAND studio_icon_sizes ${icon_drawing} ${icon_folder} ${icon_sizes}
        DEPENDS ${icon_drawing})
    add_custom_target(studio_icon_pictures ALL DEPENDS ${icon_folder}/256x256/apps/ternary-studio.png)
    install(DIRECTORY ${icon_folder}/ DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
    install(FILES ${icon_drawing} DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
    install(FILES ${PROJECT_SOURCE_DIR}/packaging/linux/org.ternary_studio.TernaryStudio.metainfo.xml
        DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES ${PROJECT_SOURCE_DIR}/packaging/linux/ternary-studio-mime.xml
        DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME ternary-studio.xml)
    install(FILES ${PROJECT_SOURCE_DIR}/packaging/pictures/training.png
        ${PROJECT_SOURCE_DIR}/packaging/pictures/workbench-dark.png
        DESTINATION ${CMAKE_INSTALL_DATADIR}/ternary-studio/pictures)
    install(FILES ${PROJECT_SOURCE_DIR}/packaging/man/ternary.1
        ${PROJECT_SOURCE_DIR}/packaging/man/ternary-studio.1
        DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endif()
