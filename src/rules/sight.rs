//! What a rule may look at: the settings as the rules before it left them.

mod change;
mod values;

use std::borrow::Cow;

use crate::import::Imported;
use crate::model::AccountLinking;
use crate::model::Context;
use crate::model::Field;
use crate::model::GrantType;
use crate::model::HttpsAddress;
use crate::model::MASK;
use crate::model::Purpose;
use crate::model::Secret;
use crate::model::redacted;
use crate::model::shown;
use crate::rules::Place;
use crate::rules::Question;
use crate::rules::Reason;
use crate::rules::Rule;
use crate::rules::fix::show;
use crate::rules::kind::reading;
use crate::rules::kind::reading::Reading;
use crate::rules::said::Said;
use crate::rules::value_words;

/// The addresses of the sign-in that are a field of their own.
pub(super) const ADDRESSES: [Field; 3] =
    [Field::AuthorizationUrl, Field::AccessTokenUrl, Field::ReciprocalAccessTokenUrl];

/// The fields that may hold more than the settings have a place for, and are looked at all the same.
const BEHIND: [Field; 3] = [
    Field::AuthorizationUrlsByPlatform,
    Field::DefaultTokenExpirationInSeconds,
    Field::PkceConfiguration,
];

/// The longest part of a value that a text quotes, in characters.
const QUOTED: usize = 120;

pub(super) struct Sight<'a> {
    pub settings: Cow<'a, AccountLinking>,
    secret: Cow<'a, Secret>,
    pub context: &'a Context,
    /// What was read to get the settings; `None` when they were typed.
    pub read: Option<&'a Imported>,
    /// The complete addresses, read once and again when one is shown otherwise.
    addresses: Vec<(Place, HttpsAddress)>,
    /// The values that no rule looks at any more.
    stopped: Vec<Place>,
    /// Which rule spoke, and about which value; `None` is none of them.
    spoken: Vec<(&'static str, Option<Field>)>,
}

impl<'a> Sight<'a> {
    pub(super) fn new(
        settings: &'a AccountLinking,
        secret: &'a Secret,
        context: &'a Context,
    ) -> Self {
        let mut sight = Self {
            settings: Cow::Borrowed(settings),
            secret: Cow::Borrowed(secret),
            context,
            read: None,
            addresses: Vec::new(),
            stopped: Vec::new(),
            spoken: Vec::new(),
        };
        sight.look_again();
        sight
    }

    pub(super) fn stop(&mut self, place: Place) {
        self.stopped.push(place);
    }

    pub(super) fn is_stopped(&self, place: Place) -> bool {
        self.stopped.contains(&place) || self.stopped.contains(&Place::of(place.field))
    }

    /// Whether a value of the field is not looked at any more.
    pub(super) fn is_any_stopped(&self, field: Field) -> bool {
        self.stopped.iter().any(|place| place.field == field)
    }

    /// Remembers that a rule spoke.
    pub(super) fn heard(&mut self, code: &'static str, said: &Said) {
        if said.places.is_empty() {
            self.spoken.push((code, None));
        }
        self.spoken.extend(said.places.iter().map(|place| (code, Some(place.field))));
    }

    /// Whether a rule spoke about that field, or about none of the values.
    pub(super) fn has_spoken(&self, code: &str, field: Field) -> bool {
        self.spoken
            .iter()
            .any(|(spoken, about)| *spoken == code && about.is_none_or(|about| about == field))
    }

    /// Whether a rule that this one yields to spoke about one of the same values.
    pub(super) fn is_silenced(&self, rule: &Rule, said: &Said) -> bool {
        rule.yields_to.iter().any(|code| {
            said.places.iter().any(|place| self.has_spoken(code, place.field))
                || (said.places.is_empty() && self.spoken.iter().any(|(spoken, _)| spoken == code))
        })
    }

    /// The grant, by the name given or by what else is filled in.
    pub(super) fn grant(&self) -> Result<GrantType, Reason> {
        if let Some(grant) = value_words::grant_type(&self.settings.grant_type) {
            return Ok(grant);
        }
        let has_token_fields = !self.absent(Field::AccessTokenUrl)
            || !self.absent(Field::ClientSecret)
            || !self.absent(Field::AccessTokenScheme);
        if has_token_fields { Ok(GrantType::AuthCode) } else { Err(Question::GrantType.into()) }
    }

    /// What the settings are for: as said, or as their form tells.
    pub(super) fn purpose(&self) -> Purpose {
        let of_what_was_read = || self.read.map(Imported::purpose).unwrap_or_default();
        self.context.purpose.unwrap_or_else(of_what_was_read)
    }

    /// The first of the skill's kinds that is such a one.
    pub(super) fn kind_that(&self, is: impl Fn(&str) -> bool) -> Result<Option<&str>, Reason> {
        self.context.kind_that(is).ok_or(Question::SkillType.into())
    }

    /// Whether what was read holds no settings at all.
    pub(super) fn is_nothing(&self) -> bool {
        self.read
            .is_some_and(|read| read.secret.is_none() && read.settings == AccountLinking::default())
    }

    /// The complete address in a field.
    pub(super) fn address(&self, field: Field) -> Option<&HttpsAddress> {
        self.address_at(Place::of(field))
    }

    /// The complete address in that place.
    pub(super) fn address_at(&self, place: Place) -> Option<&HttpsAddress> {
        let (_, address) = self.addresses.iter().find(|(known, _)| *known == place)?;
        self.is_shown(place).then_some(address)
    }

    /// The complete addresses of the sign-in: those of [`ADDRESSES`].
    pub(super) fn addresses(&self) -> impl Iterator<Item = (Place, &HttpsAddress)> {
        self.all_addresses().filter(|(place, _)| ADDRESSES.contains(&place.field))
    }

    /// Every complete address, those for phone apps and of the skill's own app behind the others.
    pub(super) fn all_addresses(&self) -> impl Iterator<Item = (Place, &HttpsAddress)> {
        let addresses = self.addresses.iter().map(|(place, address)| (*place, address));
        addresses.filter(|(place, _)| self.is_shown(*place))
    }

    fn is_shown(&self, place: Place) -> bool {
        !self.is_stopped(place) && !self.is_unused(place.field)
    }

    /// Whether the grant leaves the field out, so that rules do not look at it.
    pub(super) fn is_unused(&self, field: Field) -> bool {
        let looked_at_with_code_only = matches!(
            field,
            Field::AccessTokenUrl
                | Field::ClientSecret
                | Field::AccessTokenScheme
                | Field::ReciprocalAccessTokenUrl
                | Field::DefaultTokenExpirationInSeconds
        );
        looked_at_with_code_only
            && value_words::grant_type(&self.settings.grant_type) == Some(GrantType::Implicit)
    }

    /// A value as a text may quote it: hidden characters shown, cut to a length, secrets masked.
    pub(super) fn quoted(place: Place, text: &str) -> String {
        if place.field == Field::ClientSecret {
            return MASK.to_owned();
        }
        let safe = redacted(text);
        let mut quoted: String = safe.chars().take(QUOTED).collect();
        if quoted.len() < safe.len() {
            quoted.push('…');
        }
        shown(&quoted)
    }

    /// Reads what stands behind the settings' texts: addresses, and values that hold more than the schema names.
    fn look_again(&mut self) {
        for field in BEHIND {
            if self.settings.other.is_empty() {
                break;
            }
            let Some(value) = self.settings.other.get(field.name()) else { continue };
            if let Reading::Right(value) = reading::read(field, value, false) {
                show(self.settings.to_mut(), field, &value);
            }
        }
        let mut addresses = Vec::new();
        for (place, text) in self.places() {
            if place.holds_address()
                && let Ok(address) = HttpsAddress::parse(text)
            {
                addresses.push((place, address));
            }
        }
        self.addresses = addresses;
    }
}
