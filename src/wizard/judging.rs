//! Each box judged by itself, one text a cause. What only a rule can tell is not here.

use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::model::AddressFlaw;
use crate::model::AddressProblem;
use crate::model::AmazonIdKind;
use crate::model::Domain;
use crate::model::GrantType;
use crate::model::HttpsAddress;
use crate::model::LwaClientId;
use crate::model::LwaClientIdProblem;
use crate::model::Scope;
use crate::model::SkillId;
use crate::model::SkillIdProblem;
use crate::model::SkillKind;
use crate::model::VendorId;
use crate::model::VendorIdProblem;
use crate::wizard::Input;
use crate::wizard::MOST_ENTRIES;
use crate::wizard::SignInWith;
use crate::wizard::Wizard;
use crate::wizard::wrong_box;

/// A text with what it names.
pub(super) type Words = (Key, Vec<(&'static str, String)>);

impl Wizard {
    /// What is missing or wrong in a box.
    pub(super) fn judge(&self, input: Input) -> Option<Words> {
        if self.held.contains_key(&input) {
            return Some((key::WIZARD_PROBLEM_SECRET_HERE, Vec::new()));
        }
        let typed = self.text(input);
        match input {
            Input::SkillId => skill_id(typed),
            Input::NewSkillName | Input::Invocation | Input::Endpoint => {
                self.new_skill_problem(input)
            }
            Input::Vendor => vendor(typed),
            Input::ClientId => self.client_id(typed),
            Input::ClientSecret => self.client_secret(typed),
            Input::SignInClientId if !typed.is_empty() => lwa_client_id(typed),
            Input::SignInClientSecret => other_than_a_secret(typed),
            Input::NewScope => self.scopes(typed),
            Input::NewDomain => self.domains(typed),
            Input::ProviderPart => self.provider_part(typed),
            Input::AuthorizationUrl => {
                needed_address(typed, key::WIZARD_PROBLEM_AUTHORIZATION_URL_EMPTY)
            }
            Input::AccessTokenUrl if self.grant_type() == GrantType::AuthCode => {
                needed_address(typed, key::WIZARD_PROBLEM_TOKEN_URL_EMPTY)
            }
            Input::ReciprocalAccessTokenUrl => own_address(typed),
            Input::PrivacyUrl => address(typed),
            Input::DefaultTokenExpiration => expiration(typed),
            Input::ProfileName
            | Input::ProfileDescription
            | Input::PastedBack
            | Input::Issuer
            | Input::AccessTokenUrl
            | Input::NewRedirectUrl
            | Input::IosUrl
            | Input::AndroidUrl
            | Input::SignInClientId
            | Input::AccessToken
            | Input::AskProfile
            | Input::PasteBackAddress => None,
        }
    }

    fn client_id(&self, typed: &str) -> Option<Words> {
        if self.asks_amazon() {
            return lwa_client_id(typed);
        }
        if typed.trim().is_empty() {
            return Some(plain(key::WIZARD_PROBLEM_CLIENT_ID_EMPTY_OWN));
        }
        wrong_box::in_the_id(typed, self.secret.expose()).map(plain)
    }

    fn client_secret(&self, typed: &str) -> Option<Words> {
        if self.grant_type() == GrantType::Implicit {
            return None;
        }
        if typed.trim().is_empty() {
            return Some(plain(if self.sign_in_with == SignInWith::Amazon {
                key::WIZARD_PROBLEM_CLIENT_SECRET_EMPTY
            } else {
                key::WIZARD_PROBLEM_CLIENT_SECRET_EMPTY_OWN
            }));
        }
        let swapped = wrong_box::in_the_secret(&self.settings.client_id, typed).map(plain);
        swapped.or_else(|| other_than_a_secret(typed))
    }

    /// Whether it is Amazon that people are sent to, whatever was chosen in step 1.
    fn asks_amazon(&self) -> bool {
        let goes_to = SignInWith::of(&self.settings);
        self.sign_in_with == SignInWith::Amazon || goes_to == SignInWith::Amazon
    }

    fn scopes(&self, typed: &str) -> Option<Words> {
        let settings = &self.settings;
        if !typed.trim().is_empty() {
            let odd = Scope::split(typed).find_map(odd_sign);
            return odd.or_else(|| self.full(Input::NewScope));
        }
        if !settings.scopes.is_empty() {
            return None;
        }
        if self.sign_in_with == SignInWith::Amazon {
            return Some(plain(key::WIZARD_PROBLEM_SCOPES_EMPTY));
        }
        let needs = self.kind == SkillKind::SmartHome;
        needs.then(|| plain(key::WIZARD_PROBLEM_SCOPES_EMPTY_SMART_HOME))
    }

    fn domains(&self, typed: &str) -> Option<Words> {
        if typed.trim().is_empty() {
            return None;
        }
        let mut names = Domain::split(typed).peekable();
        let odd = names.peek().is_none() || names.any(|name| Domain::parse(name).is_err());
        let odd = odd.then(|| plain(key::WIZARD_PROBLEM_DOMAIN_NAME));
        odd.or_else(|| self.full(Input::NewDomain))
    }

    fn full(&self, input: Input) -> Option<Words> {
        let most = MOST_ENTRIES.to_string();
        self.is_full(input).then(|| (key::WIZARD_PROBLEM_LIST_FULL, vec![("most", most)]))
    }

    fn provider_part(&self, typed: &str) -> Option<Words> {
        let part = self.provider()?.part?;
        let name = Key::find(part.label_key).map_or_else(String::new, text);
        let empty = typed.trim().is_empty();
        empty.then(|| (key::WIZARD_PROBLEM_PART_EMPTY, vec![("name", name)]))
    }
}

fn plain(key: Key) -> Words {
    (key, Vec::new())
}

fn kind(key: Key, kind: AmazonIdKind) -> Words {
    (key, vec![("kind", Key::find(kind.text_key()).map_or_else(String::new, text))])
}

fn skill_id(typed: &str) -> Option<Words> {
    Some(match SkillId::parse(typed).err()? {
        SkillIdProblem::Empty => plain(key::WIZARD_PROBLEM_SKILL_ID_EMPTY),
        SkillIdProblem::OtherKind(other) => kind(key::WIZARD_PROBLEM_SKILL_ID_OTHER, other),
        SkillIdProblem::AnAddress => plain(key::WIZARD_PROBLEM_SKILL_ID_ADDRESS),
        SkillIdProblem::Blanks => plain(key::WIZARD_PROBLEM_SKILL_ID_BLANKS),
        SkillIdProblem::TooLong => plain(key::WIZARD_PROBLEM_SKILL_ID_LONG),
    })
}

fn vendor(typed: &str) -> Option<Words> {
    Some(match VendorId::parse(typed).err()? {
        VendorIdProblem::Empty => plain(key::WIZARD_PROBLEM_VENDOR_EMPTY),
        VendorIdProblem::OtherKind(AmazonIdKind::Customer) => {
            plain(key::WIZARD_PROBLEM_VENDOR_CUSTOMER)
        }
        VendorIdProblem::OtherKind(other) => kind(key::WIZARD_PROBLEM_VENDOR_OTHER, other),
        VendorIdProblem::AnAddress => plain(key::WIZARD_PROBLEM_VENDOR_ADDRESS),
        VendorIdProblem::Blanks => plain(key::WIZARD_PROBLEM_VENDOR_BLANKS),
        VendorIdProblem::TooLong => plain(key::WIZARD_PROBLEM_VENDOR_LONG),
    })
}

fn lwa_client_id(typed: &str) -> Option<Words> {
    Some(match LwaClientId::parse(typed).err()? {
        LwaClientIdProblem::Empty => plain(key::WIZARD_PROBLEM_CLIENT_ID_EMPTY),
        LwaClientIdProblem::OtherKind(other) => kind(key::WIZARD_PROBLEM_CLIENT_ID_OTHER, other),
        LwaClientIdProblem::NoBeginning => plain(key::WIZARD_PROBLEM_CLIENT_ID_BEGINNING),
        LwaClientIdProblem::NotComplete => plain(key::WIZARD_PROBLEM_CLIENT_ID_CUT),
        LwaClientIdProblem::Unknown => plain(key::WIZARD_PROBLEM_CLIENT_ID_UNKNOWN),
    })
}

/// Another of Amazon's IDs where a secret should be. A customer's or vendor's number could be a password.
fn other_than_a_secret(typed: &str) -> Option<Words> {
    let could_be = [AmazonIdKind::LwaSecret, AmazonIdKind::Customer, AmazonIdKind::Vendor];
    let other = AmazonIdKind::of(typed.trim()).filter(|other| !could_be.contains(other))?;
    Some(kind(key::WIZARD_PROBLEM_CLIENT_SECRET_OTHER, other))
}

fn odd_sign(scope: &str) -> Option<Words> {
    let Err(crate::model::ScopeProblem::Character(sign)) = Scope::parse(scope) else { return None };
    let shown = crate::model::shown(&sign.to_string());
    Some((key::WIZARD_PROBLEM_SCOPE_SIGN, vec![("sign", shown)]))
}

fn needed_address(typed: &str, empty: Key) -> Option<Words> {
    if typed.trim().is_empty() { Some(plain(empty)) } else { own_address(typed) }
}

fn own_address(typed: &str) -> Option<Words> {
    wrong_box::in_an_address(typed).map(plain).or_else(|| address(typed))
}

fn address(typed: &str) -> Option<Words> {
    match HttpsAddress::parse(typed) {
        Err(problem) => incomplete(typed, problem),
        Ok(address) => address.flaws().into_iter().find_map(|flaw| match flaw {
            AddressFlaw::Http => Some(plain(key::WIZARD_PROBLEM_ADDRESS_HTTP)),
            AddressFlaw::Login => Some(plain(key::WIZARD_PROBLEM_ADDRESS_LOGIN)),
            AddressFlaw::Fragment => Some(plain(key::WIZARD_PROBLEM_ADDRESS_FRAGMENT)),
            AddressFlaw::Port(_) => None,
        }),
    }
}

fn incomplete(typed: &str, problem: AddressProblem) -> Option<Words> {
    Some(match problem {
        AddressProblem::Empty => return None,
        AddressProblem::NoScheme => plain(key::WIZARD_PROBLEM_ADDRESS_NO_SCHEME),
        AddressProblem::DoubledScheme => plain(key::WIZARD_PROBLEM_ADDRESS_DOUBLED),
        AddressProblem::NoHost => plain(key::WIZARD_PROBLEM_ADDRESS_NO_HOST),
        AddressProblem::OtherScheme => {
            let scheme = typed.trim().split("//").next().unwrap_or_default();
            (key::WIZARD_PROBLEM_ADDRESS_OTHER_SCHEME, vec![("scheme", scheme.to_owned())])
        }
    })
}

fn expiration(typed: &str) -> Option<Words> {
    let typed = typed.trim();
    let whole = typed.is_empty() || typed.bytes().all(|b| b.is_ascii_digit());
    (!whole).then(|| plain(key::WIZARD_PROBLEM_EXPIRATION))
}
