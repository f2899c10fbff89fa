## What is said when there is no window.

app-no-runtime = The system refused what Skill Linker needs to run: { $reason }.
app-no-window = No window can be opened here: { $reason }. Without one, “skill-linker check”, “urls”, “get”, “diff”, “push”, “undo” and “practice” work; “skill-linker --help” lists all.
app-panic = Skill Linker made a mistake ({ $place }). What you typed is saved, but no secrets.
