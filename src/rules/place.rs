//! Where in the settings a value stands.

use crate::model::Field;

/// One value: a field, an entry of a list, or a member of an object.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Place {
    pub field: Field,
    /// The entry, when the field is a list.
    pub index: Option<usize>,
    /// The member, when the value stands in an object.
    pub member: Option<&'static str>,
}

impl Place {
    /// A field that holds one value.
    pub const fn of(field: Field) -> Self {
        Self { field, index: None, member: None }
    }

    /// An entry of a list.
    pub const fn entry(field: Field, index: usize) -> Self {
        Self { field, index: Some(index), member: None }
    }

    /// A member of an object.
    #[must_use]
    pub const fn member(self, member: &'static str) -> Self {
        Self { member: Some(member), ..self }
    }

    /// Whether an address stands there.
    pub fn holds_address(self) -> bool {
        matches!(
            self.field,
            Field::AuthorizationUrl
                | Field::AccessTokenUrl
                | Field::ReciprocalAccessTokenUrl
                | Field::RedirectUrls
        ) || self.member == Some("platformAuthorizationUrl")
    }

    /// Where it stands, from the settings on (RFC 6901), such as `/scopes/3`.
    pub fn pointer(self) -> String {
        let mut pointer = format!("/{}", self.field.name());
        if let Some(index) = self.index {
            pointer = format!("{pointer}/{index}");
        }
        if let Some(member) = self.member {
            pointer = format!("{pointer}/{member}");
        }
        pointer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pointer_names_entry_and_member() {
        assert_eq!(Place::of(Field::ClientId).pointer(), "/clientId");
        assert_eq!(Place::entry(Field::Scopes, 3).pointer(), "/scopes/3");
        let entry = Place::entry(Field::AuthorizationUrlsByPlatform, 0).member("platformType");
        assert_eq!(entry.pointer(), "/authorizationUrlsByPlatform/0/platformType");
    }
}
