## The command line. Help texts are clap's own and stand in the code.

cli-unknown-language = Choose another language. These are there: { $languages }.
cli-context-unreadable = Check the context file at line { $line }, column { $column }. It cannot be read there.
cli-progress = { $done } of { $total }
cli-check-total = { $files } files checked: { $errors } to fix, { $warnings } worth a look, { $notes } good to know.
cli-context-unknown = These names in the context file mean nothing here and are not looked at: { $names }.
