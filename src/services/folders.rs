//! Where things of ours are kept.

use directories::ProjectDirs;

use crate::services::folder::Folder;

/// The folder for the data of this program, as the system names it (XDG on Linux). Without a home folder,
/// everything asked of it fails with [`crate::services::folder::FolderError::NoHome`].
pub fn data_folder() -> Folder {
    let directories = ProjectDirs::from("", "", "skill-linker");
    Folder::new(directories.map(|found| found.data_dir().to_owned()))
}
