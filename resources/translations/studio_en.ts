<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>RunLibrary</name>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableChart</name>
    <message numerus="yes">
        <source>and %n more rows, which a CSV file has</source>
        <translation>
            <numerusform>and %n more row, which a CSV file has</numerusform>
            <numerusform>and %n more rows, which a CSV file has</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows, the last: %1</source>
        <extracomment>%1 is the last row&apos;s cells.</extracomment>
        <translation>
            <numerusform>%n row: %1</numerusform>
            <numerusform>%n rows, the last: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::ComparePage</name>
    <message numerus="yes">
        <source>All %n tokens are the same on both sides.</source>
        <translation>
            <numerusform>The one token is the same on both sides.</numerusform>
            <numerusform>All %n tokens are the same on both sides.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tokens differ; they are marked.</source>
        <translation>
            <numerusform>%1 of %n token differs; it is marked.</numerusform>
            <numerusform>%1 of %n tokens differ; they are marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>weights of step %1 · %n tokens</source>
        <translation>
            <numerusform>weights of step %1 · %n token</numerusform>
            <numerusform>weights of step %1 · %n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::DataChoices</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>files</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::EventPanel</name>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <comment>of events that are shown</comment>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::GenerationPanel</name>
    <message numerus="yes">
        <source>%n prompts are pinned, and no more may be: unpin one first.</source>
        <translation>
            <numerusform>%n prompt is pinned, and no more may be: unpin it first.</numerusform>
            <numerusform>%n prompts are pinned, and no more may be: unpin one first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::LabPlanPage</name>
    <message numerus="yes">
        <source>%n runs, %1 of training in all, and some more for scoring.</source>
        <translation>
            <numerusform>%n run, %1 of training, and some more for scoring.</numerusform>
            <numerusform>%n runs, %1 of training in all, and some more for scoring.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs, %1 tokens in all.</source>
        <translation>
            <numerusform>%n run, %1 tokens.</numerusform>
            <numerusform>%n runs, %1 tokens in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::LibraryNotice</name>
    <message numerus="yes">
        <source>%n runs were moved to the trash.</source>
        <translation>
            <numerusform>%n run was moved to the trash.</numerusform>
            <numerusform>%n runs were moved to the trash.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::LibraryPanel</name>
    <message numerus="yes">
        <source>Tags of %n runs, separated by commas:</source>
        <translation>
            <numerusform>Tags of %n run, separated by commas:</numerusform>
            <numerusform>Tags of %n runs, separated by commas:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::OperationTableModel</name>
    <message numerus="yes">
        <source>No multiplication in a ternary layer: the %n ternary layers take %1 additions and subtractions for a token.</source>
        <translation>
            <numerusform>No multiplication in a ternary layer: the %n ternary layer takes %1 additions and subtractions for a token.</numerusform>
            <numerusform>No multiplication in a ternary layer: the %n ternary layers take %1 additions and subtractions for a token.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n ternary layers take %1 multiplications and %2 additions for a token.</source>
        <translation>
            <numerusform>The %n ternary layer takes %1 multiplications and %2 additions for a token.</numerusform>
            <numerusform>The %n ternary layers take %1 multiplications and %2 additions for a token.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::SettingsList</name>
    <message numerus="yes">
        <source>%n differ(s) from the preset</source>
        <extracomment>%n: settings of a group.</extracomment>
        <translation>
            <numerusform>%n differs from the preset</numerusform>
            <numerusform>%n differ from the preset</numerusform>
        </translation>
    </message>
</context>
</TS>
