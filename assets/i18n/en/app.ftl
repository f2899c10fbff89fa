## What is said when there is no window.

app-no-runtime = The system refused what Skill Linker needs to run: { $reason }.
app-no-window = No window can be opened here: { $reason }. The commands work without one; “skill-linker --help” lists them.
