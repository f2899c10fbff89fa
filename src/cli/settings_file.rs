//! The file a person names, and the secret that goes with it.

use std::io::Read as _;
use std::path::Path;

use crate::cli::Console;
use crate::cli::Outcome;
use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::import;
use crate::import::Imported;
use crate::model::Secret;
use crate::services::files;

/// The variable that holds the client secret.
const SECRET_VARIABLE: &str = "SKILL_LINKER_CLIENT_SECRET";

/// No secret is longer. Bytes.
const LONGEST_SECRET: u64 = 8 * 1024;

/// Where the client secret comes from. It is never an argument.
#[derive(Clone, Debug, Default, clap::Args)]
pub(super) struct SecretOptions {
    /// Read the client secret from the first line of standard input; else `SKILL_LINKER_CLIENT_SECRET`, else the file
    #[arg(long)]
    pub(super) secret_stdin: bool,
}

/// The settings in a file.
pub(super) fn read(path: &Path, console: &mut Console<'_>) -> Result<Imported, Outcome> {
    let bytes = files::read(path).map_err(|error| {
        console.problem(&error.text());
        Outcome::Unusable
    })?;
    import(&bytes, console)
}

/// The settings in these bytes.
pub(super) fn import(bytes: &[u8], console: &mut Console<'_>) -> Result<Imported, Outcome> {
    import::read(bytes).map_err(|problem| {
        let values = problem.values();
        let values: Vec<(&str, &str)> =
            values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let told = Key::find(problem.text_key()).map(|key| i18n::text_with(key, &values));
        console.problem(&told.unwrap_or_default());
        Outcome::Unusable
    })
}

/// The client secret: of standard input or the environment when given there, else that of the file.
pub(super) fn secret(
    options: &SecretOptions,
    in_file: Option<Secret>,
    console: &mut Console<'_>,
) -> Result<Secret, Outcome> {
    if options.secret_stdin {
        let mut line = Secret::default();
        let read = console.input.by_ref().take(LONGEST_SECRET).read_to_string(line.text_mut());
        let first = Secret::new(line.expose().lines().next().unwrap_or_default().trim());
        if read.is_err() || first.is_empty() {
            console.problem(&i18n::text(key::CLI_NO_SECRET_ON_STDIN));
            return Err(Outcome::Unusable);
        }
        return Ok(first);
    }
    if let Some(secret) = (console.variable)(SECRET_VARIABLE) {
        return Ok(Secret::new(secret.trim()));
    }
    Ok(in_file.unwrap_or_default())
}
