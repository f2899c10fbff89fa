## What is said when there is no window.

app-no-runtime = The system refused what Skill Linker needs to run: { $reason }.
app-no-window = No window can be opened here: { $reason }. These work without one: “skill-linker check”, “rules”, “urls”, “get”, “diff”, “push”, “undo”. So do “audit”, “create”, “code”, “try”, “rehearse”, “practice”, “sign-in”, “sign-out”, “status” and “completions”.
app-panic = Skill Linker made a mistake ({ $place }). What you typed is saved, but no secrets.
