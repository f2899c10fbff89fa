//! The system's windows for choosing a file or a folder.

use std::path::PathBuf;

use rfd::AsyncFileDialog;

/// What came of asking where to save.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Chosen {
    File(PathBuf),
    /// The person thought better of it.
    Nothing,
    /// This desktop has no such window.
    NoDialog,
}

/// Who shows the window.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Dialogs {
    /// The desktop.
    System,
    /// Nobody, for tests.
    Missing,
    /// Somebody who answers this, for tests.
    Answering(Chosen),
}

impl Dialogs {
    /// Asks which file to open.
    pub async fn ask_what_to_open(&self) -> Chosen {
        match self {
            Self::System if there_is_a_dialog().await => {
                let file = AsyncFileDialog::new().pick_file().await;
                file.map_or(Chosen::Nothing, |file| Chosen::File(file.path().to_owned()))
            }
            Self::System | Self::Missing => Chosen::NoDialog,
            Self::Answering(answer) => answer.clone(),
        }
    }

    /// Asks for a folder to put something in.
    pub async fn ask_which_folder(&self) -> Chosen {
        match self {
            Self::System if there_is_a_dialog().await => {
                let folder = AsyncFileDialog::new().pick_folder().await;
                folder.map_or(Chosen::Nothing, |folder| Chosen::File(folder.path().to_owned()))
            }
            Self::System | Self::Missing => Chosen::NoDialog,
            Self::Answering(answer) => answer.clone(),
        }
    }

    /// Asks for a place to save a file of that name.
    pub async fn ask_where_to_save(&self, name: &str) -> Chosen {
        match self {
            Self::System if there_is_a_dialog().await => {
                let file = AsyncFileDialog::new().set_file_name(name).save_file().await;
                file.map_or(Chosen::Nothing, |file| Chosen::File(file.path().to_owned()))
            }
            Self::System | Self::Missing => Chosen::NoDialog,
            Self::Answering(answer) => answer.clone(),
        }
    }
}

/// The folder where files go when there is no window to choose one: the person's documents, or else home.
pub fn usual_folder() -> Option<PathBuf> {
    let directories = directories::UserDirs::new()?;
    let documents = directories.document_dir().filter(|folder| folder.is_dir());
    Some(documents.unwrap_or(directories.home_dir()).to_owned())
}

/// On Linux the window belongs to the desktop portal, which may not be there.
#[cfg(target_os = "linux")]
async fn there_is_a_dialog() -> bool {
    use std::time::Duration;

    use ashpd::zbus::Connection;
    use ashpd::zbus::fdo::PropertiesProxy;
    use tokio::time::timeout;

    /// A portal that takes longer is none.
    const PATIENCE: Duration = Duration::from_secs(2);

    let asked = async {
        let bus = Connection::session().await.ok()?;
        let portal = PropertiesProxy::builder(&bus)
            .destination("org.freedesktop.portal.Desktop")
            .ok()?
            .path("/org/freedesktop/portal/desktop")
            .ok()?
            .build()
            .await
            .ok()?;
        let chooser = "org.freedesktop.portal.FileChooser".try_into().ok()?;
        portal.get(chooser, "version").await.ok()
    };
    matches!(timeout(PATIENCE, asked).await, Ok(Some(_version)))
}

#[cfg(not(target_os = "linux"))]
#[expect(clippy::unused_async, reason = "the Linux twin waits")]
async fn there_is_a_dialog() -> bool {
    true
}
