//! What effects are performed with.

use std::path::PathBuf;

use crate::model::Secret;
use crate::services::amazon::Endpoints;
use crate::services::browser::Browser;
use crate::services::clipboard::Board;
use crate::services::dialogs;
use crate::services::dialogs::Dialogs;
use crate::services::folder::Folder;
use crate::services::folders;
use crate::services::loopback;
use crate::services::secret_store::SecretStore;

/// The outside world of one window.
pub struct World {
    /// The folder for the data of this program.
    pub data: Folder,
    pub browser: Browser,
    pub board: Board,
    pub dialogs: Dialogs,
    /// Where files go when there is no window to choose a place.
    pub documents: Option<PathBuf>,
    pub secrets: SecretStore,
    /// Where a sign-in of practising is kept.
    pub practice_secrets: SecretStore,
    pub endpoints: Endpoints,
    /// The port of the return URL.
    pub port: u16,
    /// `SKILL_LINKER_ACCESS_TOKEN`.
    pub environment_token: Secret,
    /// The file in which the ASK CLI keeps its profiles.
    pub ask_profiles: Option<PathBuf>,
    /// Whether the desktop is asked for its colours.
    pub watches_colors: bool,
}

impl World {
    /// The real one, with that Amazon.
    pub fn system(endpoints: Endpoints) -> Self {
        let home = directories::BaseDirs::new();
        Self {
            data: folders::data_folder(),
            browser: Browser::System,
            board: Board::System,
            dialogs: Dialogs::System,
            documents: dialogs::usual_folder(),
            // A sign-in at a practice Amazon must not take the place of a real one.
            secrets: if endpoints.is_practice() {
                SecretStore::memory()
            } else {
                SecretStore::System
            },
            practice_secrets: SecretStore::memory(),
            endpoints,
            port: loopback::PORT,
            environment_token: Secret::new(
                std::env::var("SKILL_LINKER_ACCESS_TOKEN").unwrap_or_default(),
            ),
            ask_profiles: home.map(|home| home.home_dir().join(".ask/cli_config")),
            watches_colors: true,
        }
    }
}
