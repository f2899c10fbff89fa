//! Two configurations beside each other, field by field.

use crate::import::Form;
use crate::model::Change;
use crate::model::FIELDS;
use crate::model::Field;
use crate::push::compare_members;
use crate::push::sent_members;
use crate::review::Effect;
use crate::review::Review;
use crate::review::Shown;
use crate::review::Unread;

/// What differs between the two.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Differences {
    /// Members with another value, `None` being "not set".
    pub changed: Vec<Difference>,
    /// Members that are the same in both.
    pub equal: Vec<Difference>,
    /// Members that Amazon never tells, so that nobody can compare them.
    pub untold: Vec<Difference>,
}

/// A member in both. The secret has no values here; it is only told whether both have the same.
pub type Difference = Change;

impl Review {
    /// The two beside each other, once there are two.
    pub fn differences(&self) -> Option<Differences> {
        Some(differences(self.shown.as_ref()?, self.second.as_ref()?))
    }

    pub(super) fn forget_second(&mut self) -> Vec<Effect> {
        self.second = None;
        self.unread = self.unread.take().filter(|(slot, _): &(_, Unread)| *slot != self.slot());
        Vec::new()
    }
}

fn differences(first: &Shown, second: &Shown) -> Differences {
    let before = sent_members(&first.imported.settings);
    let after = sent_members(&second.imported.settings);
    let compared = compare_members(Some(&before), &after);
    let mut differences = Differences { equal: compared.equal, ..Differences::default() };
    for change in compared.changed.into_iter().chain(compared.untold) {
        let untold = is_untold(first, &change.name, change.now.is_none())
            || is_untold(second, &change.name, change.after.is_none());
        if untold { &mut differences.untold } else { &mut differences.changed }.push(change);
    }
    secret(first, second, &mut differences);
    for changes in [&mut differences.changed, &mut differences.untold] {
        changes.sort_by_key(|change| Field::named(&change.name).map_or(FIELDS.len(), place));
    }
    differences
}

fn place(field: Field) -> usize {
    FIELDS.iter().position(|known| *known == field).unwrap_or(FIELDS.len())
}

/// Whether Amazon's answer leaves that member out although it may be set.
fn is_untold(shown: &Shown, name: &str, is_missing: bool) -> bool {
    let hidden = matches!(
        Field::named(name),
        Some(Field::SkipOnEnablement | Field::ReciprocalAccessTokenUrl | Field::PkceConfiguration)
    );
    is_missing && hidden && shown.imported.form == Form::Response
}

fn secret(first: &Shown, second: &Shown, differences: &mut Differences) {
    let told = |shown: &Shown| shown.imported.form != Form::Response;
    let (one, other) = (&first.imported.secret, &second.imported.secret);
    let list = match (one, other) {
        (None, None) => return,
        _ if one == other => &mut differences.equal,
        (None, Some(_)) if !told(first) => &mut differences.untold,
        (Some(_), None) if !told(second) => &mut differences.untold,
        _ => &mut differences.changed,
    };
    list.push(Change { name: Field::ClientSecret.name().to_owned(), ..Change::default() });
}
