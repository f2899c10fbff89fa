//! The files of a skill's code, on the disk: in a folder, or packed as a zip.

use std::fs;
use std::io;
use std::io::Cursor;
use std::io::Write as _;
use std::path::Path;
use std::path::PathBuf;

use zip::CompressionMethod;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::services::files;
use crate::services::files::FileError;
use crate::skill_code::CodeFile;

/// Which of the files stand in the folder with another text: those that writing would replace. What cannot be read
/// counts as another text.
pub fn replaced(folder: &Path, code: &[CodeFile]) -> Vec<&'static str> {
    let differs = |file: &&CodeFile| {
        let path = folder.join(file.name);
        fs::symlink_metadata(&path).is_ok() && !is_there(folder, file)
    };
    code.iter().filter(differs).map(|file| file.name).collect()
}

/// Whether a file stands in the folder with exactly that text.
pub fn is_there(folder: &Path, file: &CodeFile) -> bool {
    files::read(&folder.join(file.name)).is_ok_and(|bytes| bytes == file.text.as_bytes())
}

/// Writes the files into a folder, which is made when it is not there. Each is whole or not there.
pub fn save(folder: &Path, code: &[CodeFile]) -> Result<(), FileError> {
    fs::create_dir_all(folder).map_err(|error| FileError::from_io(&error, folder))?;
    code.iter().try_for_each(|file| files::save(&folder.join(file.name), file.text.as_bytes()))
}

/// Writes the files into a folder of that name that is not there yet (`name`, `name 2`, …), and says which.
pub fn save_in(place: &Path, name: &str, code: &[CodeFile]) -> Result<PathBuf, FileError> {
    let numbered = (2..1000).map(|number| place.join(format!("{name} {number}")));
    let mut folders = std::iter::once(place.join(name)).chain(numbered);
    let free = folders.find(|folder| fs::symlink_metadata(folder).is_err());
    let folder = free.unwrap_or_else(|| place.join(name));
    fs::create_dir_all(place).map_err(|error| FileError::from_io(&error, place))?;
    // Whoever was faster keeps the folder.
    fs::create_dir(&folder).map_err(|error| FileError::from_io(&error, &folder))?;
    save(&folder, code).map(|()| folder)
}

/// The files as a zip, each with this in front of its name.
pub fn zipped(front: &str, code: &[CodeFile]) -> io::Result<Vec<u8>> {
    // A few kilobytes of text are not worth packing.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for file in code {
        archive.start_file(format!("{front}{}", file.name), options)?;
        archive.write_all(file.text.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use zip::ZipArchive;

    use super::*;

    fn code() -> Vec<CodeFile> {
        let file = |name, text: &str| CodeFile { name, text: text.to_owned() };
        vec![file("index.js", "one\n"), file("package.json", "{}\n")]
    }

    #[test]
    fn what_is_written_is_there_and_what_differs_is_named() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("a/b");
        assert_eq!(replaced(&folder, &code()), Vec::<&str>::new());
        save(&folder, &code()).unwrap();
        assert!(code().iter().all(|file| is_there(&folder, file)));
        assert_eq!(replaced(&folder, &code()), Vec::<&str>::new());
        fs::write(folder.join("index.js"), "mine\n").unwrap();
        fs::remove_file(folder.join("package.json")).unwrap();
        assert_eq!(replaced(&folder, &code()), ["index.js"]);
        fs::create_dir(folder.join("package.json")).unwrap();
        assert_eq!(replaced(&folder, &code()), ["index.js", "package.json"]);
    }

    #[test]
    fn a_folder_of_its_own_replaces_nothing() {
        let place = tempfile::tempdir().unwrap();
        for expected in ["code", "code 2", "code 3"] {
            let folder = save_in(place.path(), "code", &code()).unwrap();
            assert_eq!(folder, place.path().join(expected));
            assert_eq!(fs::read(folder.join("index.js")).unwrap(), b"one\n");
        }
    }

    #[test]
    fn the_zip_holds_every_file_under_its_name() {
        let bytes = zipped("lambda/", &code()).unwrap();
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        assert_eq!(archive.len(), 2);
        assert!(archive.by_name("lambda/package.json").is_ok());
        let text = io::read_to_string(archive.by_name("lambda/index.js").unwrap()).unwrap();
        assert_eq!(text, "one\n");
    }
}
