//! Bytes → text: UTF-8 and UTF-16, with and without a byte mark.

use crate::import::ImportProblem;
use crate::import::Mended;

/// The text of the bytes, and whether it took more than reading UTF-8.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Vec<Mended>), ImportProblem> {
    let (text, mended) = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => (utf8(rest)?, vec![Mended::ByteMark]),
        [0xff, 0xfe, rest @ ..] => (utf16(rest, u16::from_le_bytes)?, vec![Mended::Utf16]),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, u16::from_be_bytes)?, vec![Mended::Utf16]),
        [first, 0, ..] if *first != 0 => (utf16(bytes, u16::from_le_bytes)?, vec![Mended::Utf16]),
        [0, first, ..] if *first != 0 => (utf16(bytes, u16::from_be_bytes)?, vec![Mended::Utf16]),
        _ => (utf8(bytes)?, Vec::new()),
    };
    if text.trim().is_empty() {
        return Err(ImportProblem::Empty);
    }
    Ok((text, mended))
}

fn utf8(bytes: &[u8]) -> Result<String, ImportProblem> {
    let text = std::str::from_utf8(bytes).map_err(|_error| ImportProblem::NotText)?;
    if text.contains('\0') {
        return Err(ImportProblem::NotText);
    }
    Ok(text.to_owned())
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, ImportProblem> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(ImportProblem::NotText);
    }
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    String::from_utf16(&units).map_err(|_error| ImportProblem::NotText)
}
