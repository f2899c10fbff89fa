//! The one person who practises: the only customer and developer the practice Amazon knows.

/// Their e-mail address, prefilled on the sign-in page.
pub(crate) const EMAIL: &str = "pat@practice.example";

/// Their name.
pub(crate) const NAME: &str = "Pat Practice";

/// Their postal code, for the scope `postal_code`.
pub(crate) const POSTAL_CODE: &str = "98109";

/// Their customer ID, in the form of Login with Amazon (`amzn1.account.…`).
pub(crate) const USER_ID: &str = "amzn1.account.AEPRACTICE7PRACTICE7PRACTICE";

/// The vendor they belong to: a capital M, then capitals and digits.
pub(crate) const VENDOR_ID: &str = "MPRACTICE2026";

/// The vendor's name.
pub(crate) const VENDOR_NAME: &str = "Pat’s practice workshop";
