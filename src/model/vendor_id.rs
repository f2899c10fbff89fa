//! The number of a developer account.

use crate::model::AlexaRedirectUrl;
use crate::model::AmazonIdKind;
use crate::model::is_hidden;

/// A vendor ID: 1 to 255 characters, no blanks. Seen so far: `M` and capitals or digits.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct VendorId(String);

/// Why a text is not a vendor ID.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum VendorIdProblem {
    Empty,
    /// It begins like another of Amazon's IDs; the customer ID stands on the same page.
    OtherKind(AmazonIdKind),
    /// It is an address, and not one of Alexa's redirect URLs.
    AnAddress,
    /// A blank or an unseen character stands inside.
    Blanks,
    /// More than 255 characters.
    TooLong,
}

impl VendorId {
    /// Reads a vendor ID, or the one inside any of the Alexa redirect URLs. Blanks around it do not count.
    /// An unusual form passes, see [`VendorId::is_usual`].
    pub fn parse(text: &str) -> Result<Self, VendorIdProblem> {
        let text = text.trim();
        if let Ok(url) = AlexaRedirectUrl::parse(text) {
            return Self::parse(&url.vendor_id);
        }
        if text.is_empty() {
            return Err(VendorIdProblem::Empty);
        }
        if text.contains("://") || text.contains('/') {
            return Err(VendorIdProblem::AnAddress);
        }
        if text.chars().any(|c| c.is_whitespace() || is_hidden(c)) {
            return Err(VendorIdProblem::Blanks);
        }
        if let Some(kind) = AmazonIdKind::of(text).filter(|kind| *kind != AmazonIdKind::Vendor) {
            return Err(VendorIdProblem::OtherKind(kind));
        }
        if text.chars().count() > 255 {
            return Err(VendorIdProblem::TooLong);
        }
        Ok(Self(text.to_owned()))
    }

    /// Whether it has the form seen so far.
    pub fn is_usual(&self) -> bool {
        AmazonIdKind::of(&self.0) == Some(AmazonIdKind::Vendor)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl VendorIdProblem {
    /// The name of its text. The text of another kind of ID takes `kind`.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Empty => "vendor-id-empty",
            Self::OtherKind(_) => "vendor-id-other-kind",
            Self::AnAddress => "vendor-id-address",
            Self::Blanks => "vendor-id-blanks",
            Self::TooLong => "vendor-id-too-long",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_and_an_address_give_the_same() {
        for text in [
            " M2AB3CD4EFGH5I ",
            "https://layla.amazon.com/api/skill/link/M2AB3CD4EFGH5I",
            "https://alexa.amazon.co.jp/spa/skill/account-linking-status.html?vendorId=M2AB3CD4EFGH5I",
        ] {
            let id = VendorId::parse(text).unwrap();
            assert_eq!(id.as_str(), "M2AB3CD4EFGH5I");
            assert!(id.is_usual());
        }
    }

    #[test]
    fn an_unusual_form_passes() {
        assert!(!VendorId::parse("vendor-7").unwrap().is_usual());
    }

    #[test]
    fn each_fault_has_its_name() {
        let cases = [
            ("", VendorIdProblem::Empty),
            ("A2ABCDEFGHIJKL", VendorIdProblem::OtherKind(AmazonIdKind::Customer)),
            ("amzn1.ask.skill.1", VendorIdProblem::OtherKind(AmazonIdKind::Skill)),
            ("https://developer.amazon.com/mycid", VendorIdProblem::AnAddress),
            ("M2AB 3CD4", VendorIdProblem::Blanks),
        ];
        for (text, problem) in cases {
            assert_eq!(VendorId::parse(text), Err(problem), "{text}");
        }
    }
}
