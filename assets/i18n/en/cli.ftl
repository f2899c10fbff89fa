## The command line. Help texts are clap's own and stand in the code.

cli-unknown-language = Choose another language. These are there: { $languages }.
