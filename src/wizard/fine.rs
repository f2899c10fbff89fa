//! When what stands in a box is what it should be, and how that is said.

use crate::i18n::Key;
use crate::i18n::key;
use crate::model::AlexaRedirectUrl;
use crate::model::LwaClientId;
use crate::model::SkillId;
use crate::model::VendorId;
use crate::wizard::Input;
use crate::wizard::SignInWith;
use crate::wizard::Wizard;

impl Wizard {
    /// The words for a box whose contents are certainly right; `None` where nobody can tell.
    pub fn fine(&self, input: Input) -> Option<Key> {
        if input == Input::SkillId {
            return SkillId::parse(&self.skill_id)
                .is_ok_and(|id| id.is_usual())
                .then_some(key::BOX_FINE_SKILL_ID);
        }
        if input == Input::Vendor {
            // An address is told apart: what was read from it is said in a box of its own.
            if AlexaRedirectUrl::parse(&self.vendor).is_ok() {
                return None;
            }
            return VendorId::parse(&self.vendor)
                .is_ok_and(|id| id.is_usual())
                .then_some(key::BOX_FINE_VENDOR_ID);
        }
        let is_lwa = input == Input::ClientId && self.sign_in_with == SignInWith::Amazon;
        (is_lwa && LwaClientId::parse(&self.settings.client_id).is_ok())
            .then_some(key::BOX_FINE_CLIENT_ID)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_certainly_right_is_called_so() {
        let mut wizard = Wizard::new();
        assert_eq!(wizard.fine(Input::SkillId), None);
        wizard.skill_id = "amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9".to_owned();
        wizard.vendor = "M2AB3CD4EFGH5I".to_owned();
        wizard.settings.client_id =
            "amzn1.application-oa2-client.8f3a1c7be2d94560a1b2c3d4e5f60718".to_owned();
        assert_eq!(wizard.fine(Input::SkillId), Some(key::BOX_FINE_SKILL_ID));
        assert_eq!(wizard.fine(Input::Vendor), Some(key::BOX_FINE_VENDOR_ID));
        assert_eq!(wizard.fine(Input::ClientId), Some(key::BOX_FINE_CLIENT_ID));
        wizard.sign_in_with = SignInWith::Own;
        assert_eq!(wizard.fine(Input::ClientId), None);
    }
}
