<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>HoldsWords</name>
    <message numerus="yes">
        <source>%n agreement(s)</source>
        <translation>
            <numerusform>%n agreement</numerusform>
            <numerusform>%n agreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockingField</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesCopyPage</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnDocuments</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnPage</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackPress</name>
    <message numerus="yes">
        <source>%n paper(s) were saved.</source>
        <translation>
            <numerusform>%n paper was saved.</numerusform>
            <numerusform>%n papers were saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseFields</name>
    <message numerus="yes">
        <source>At least %n character(s). Spaces count, and are welcome.</source>
        <translation>
            <numerusform>At least %n character. Spaces count, and are welcome.</numerusform>
            <numerusform>At least %n characters. Spaces count, and are welcome.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too short so far: at least %n character(s).</source>
        <translation>
            <numerusform>Too short so far: at least %n character.</numerusform>
            <numerusform>Too short so far: at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordPaper</name>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>At least %n character.</numerusform>
            <numerusform>At least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too short so far: at least %n character(s).</source>
        <translation>
            <numerusform>Too short so far: at least %n character.</numerusform>
            <numerusform>Too short so far: at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordCopyPage</name>
    <message numerus="yes">
        <source>%n file(s) in all</source>
        <translation>
            <numerusform>%n file in all</numerusform>
            <numerusform>%n files in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
</TS>
