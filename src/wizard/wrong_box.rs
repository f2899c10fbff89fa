//! Values that stand in the wrong box of step 4 or step 6, told by their shape: nothing is sent with one of them.

use crate::i18n::Key;
use crate::i18n::key;
use crate::model::HttpsAddress;
use crate::model::is_alexa_host;
use crate::model::is_amazon_console;

/// How the secrets of Amazon and of Google begin.
const SECRET_BEGINNINGS: [&str; 2] = ["amzn1.oa2-cs.", "GOCSPX-"];
/// How the client IDs of Google end.
const GOOGLE_ID_END: &str = ".apps.googleusercontent.com";
/// A secret in the box of the ID. A server of one's own may give out one value for both.
pub(super) fn in_the_id(id: &str, secret: &str) -> Option<Key> {
    let is_secret = SECRET_BEGINNINGS.iter().any(|beginning| id.trim().starts_with(beginning));
    (is_secret && id.trim() != secret.trim()).then_some(key::WIZARD_PROBLEM_CLIENT_ID_SECRET)
}

/// An ID of Google in the box of the secret.
pub(super) fn in_the_secret(id: &str, secret: &str) -> Option<Key> {
    let is_id = secret.trim().ends_with(GOOGLE_ID_END);
    (is_id && id.trim() != secret.trim()).then_some(key::WIZARD_PROBLEM_CLIENT_SECRET_ID)
}

/// Amazon's own address where that of a sign-in service belongs.
pub(super) fn in_an_address(typed: &str) -> Option<Key> {
    let address = HttpsAddress::parse(typed).ok()?;
    let host = address.host();
    let is_amazons = is_alexa_host(host) || is_amazon_console(host);
    is_amazons.then_some(key::WIZARD_PROBLEM_ADDRESS_ALEXA)
}

#[cfg(test)]
mod tests {
    use crate::model::Secret;
    use crate::wizard::Input;
    use crate::wizard::SignInWith;
    use crate::wizard::Step;
    use crate::wizard::Wizard;

    const ID: &str = "amzn1.application-oa2-client.8f3a1c7be2d94560a1b2c3d4e5f60718";
    const SECRET: &str =
        "amzn1.oa2-cs.v1.5b1c0e9d8f7a6b5c4d3e2f1a0b9c8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a2b1c";
    const SKILL: &str = "amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
    const GOOGLE_ID: &str = "1234-abcd.apps.googleusercontent.com";

    fn ready(sign_in_with: SignInWith, id: &str, secret: &str) -> Wizard {
        let mut wizard = Wizard::new();
        SKILL.clone_into(&mut wizard.skill_id);
        "M2AB3CD4EFGH5I".clone_into(&mut wizard.vendor);
        wizard.sign_in_with = sign_in_with;
        if sign_in_with != SignInWith::Amazon {
            let settings = &mut wizard.settings;
            "https://login.tidewater-lights.com/a".clone_into(&mut settings.authorization_url);
            "https://login.tidewater-lights.com/t".clone_into(&mut settings.access_token_url);
        }
        wizard.settings.scopes = vec!["profile".to_owned()];
        id.clone_into(&mut wizard.settings.client_id);
        wizard.secret = Secret::new(secret);
        wizard
    }

    #[test]
    fn what_stands_right_may_be_sent() {
        let own = ready(SignInWith::Own, "alexa", "Kq7-made-up-only-2mXv");
        for wizard in [ready(SignInWith::Amazon, ID, SECRET), own] {
            assert_eq!(wizard.problems(Step::Check), []);
        }
        // One value for both is odd, and may be so.
        assert!(ready(SignInWith::Own, SECRET, SECRET).is_ready_to_send());
    }

    #[test]
    fn another_id_or_a_swap_stops_step_four_and_the_sending() {
        use SignInWith::Amazon;
        use SignInWith::Own;
        let cases = [
            (Amazon, SKILL, SECRET, Input::ClientId),
            (Amazon, "amzn1.application.8f3a1c7be2d94560a1b2c3d4e5f60718", SECRET, Input::ClientId),
            (Amazon, "M2AB3CD4EFGH5I", SECRET, Input::ClientId),
            (Amazon, SECRET, ID, Input::ClientId),
            (Amazon, SECRET, ID, Input::ClientSecret),
            (Amazon, ID, ID, Input::ClientSecret),
            (Amazon, ID, SKILL, Input::ClientSecret),
            (Own, SECRET, "other", Input::ClientId),
            (Own, "GOCSPX-0123456789abc", GOOGLE_ID, Input::ClientId),
            (Own, "GOCSPX-0123456789abc", GOOGLE_ID, Input::ClientSecret),
            (Own, "alexa", ID, Input::ClientSecret),
        ];
        for (sign_in_with, id, secret, input) in cases {
            let wizard = ready(sign_in_with, id, secret);
            let here = wizard.problems(Step::Credentials);
            assert!(here.iter().any(|problem| problem.input == input), "{id} {secret}");
            assert!(!wizard.is_ready_to_send(), "{id} {secret}");
        }
    }

    #[test]
    fn amazons_addresses_make_it_amazon_whatever_was_chosen() {
        let mut wizard = ready(SignInWith::Own, SKILL, SECRET);
        let amazon = Wizard::new().settings;
        wizard.settings.authorization_url = amazon.authorization_url;
        wizard.settings.access_token_url = amazon.access_token_url;
        assert!(wizard.problem_of(Input::ClientId).is_some());
        assert!(!wizard.is_ready_to_send());
    }

    #[test]
    fn where_alexa_takes_people_is_no_place_to_sign_in() {
        for address in [
            "https://layla.amazon.com/api/skill/link/M2AB3CD4EFGH5I",
            "https://alexa.amazon.co.jp/api/skill/link/M2AB3CD4EFGH5I",
            "https://developer.amazon.com/alexa/console/ask",
        ] {
            for input in
                [Input::AuthorizationUrl, Input::AccessTokenUrl, Input::ReciprocalAccessTokenUrl]
            {
                let mut wizard = ready(SignInWith::Own, "alexa", "Kq7-made-up-only-2mXv");
                address.clone_into(wizard.text_mut(input));
                let problem = wizard.problem_of(input).unwrap();
                assert_eq!(problem.cause, "wizard-problem-address-alexa", "{address}");
                assert!(!wizard.is_ready_to_send());
            }
        }
    }
}
