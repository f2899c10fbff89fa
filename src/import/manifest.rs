//! A skill's manifest (`skill.json`), in any form the tools and Amazon write it.

use serde_json::Value;

use crate::import;
use crate::import::ImportProblem;

/// The manifest in the bytes, without a member around it, for [`crate::model::Context::manifest`].
///
/// Source: SMAPI's skill manifest schema; `skillManifest` is its name in the oldest projects.
pub fn read_manifest(bytes: &[u8]) -> Result<Value, ImportProblem> {
    let (document, _) = import::document(&import::decoded(bytes)?.0)?;
    let mut value = document.value;
    for name in ["manifest", "skillManifest"] {
        if let Some(inner @ Value::Object(_)) = value.get_mut(name).map(Value::take) {
            return Ok(inner);
        }
    }
    let known = ["apis", "publishingInformation", "manifestVersion"];
    if known.iter().any(|name| value.get(name).is_some()) {
        return Ok(value);
    }
    Err(ImportProblem::NoManifest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_is_found_with_and_without_its_member() {
        let inner = r#"{"apis":{"smartHome":{}},"manifestVersion":"1.0"}"#;
        for text in [
            inner.to_owned(),
            format!(r#"{{"manifest":{inner}}}"#),
            format!(r#"{{"skillManifest":{inner}}}"#),
            format!("\u{feff}{{\"manifest\":{inner},}}"),
        ] {
            let manifest = read_manifest(text.as_bytes()).unwrap();
            assert!(manifest["apis"]["smartHome"].is_object(), "{text}");
        }
        for (text, problem) in [
            (r#"{"clientId":"c"}"#, ImportProblem::NoManifest),
            ("[]", ImportProblem::NoManifest),
            ("", ImportProblem::Empty),
        ] {
            assert_eq!(read_manifest(text.as_bytes()), Err(problem));
        }
    }
}
