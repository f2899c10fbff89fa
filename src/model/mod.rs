//! The settings of account linking and their parts: plain data, no network, no disk, no screen.

mod account_linking;
mod field;
mod grant_type;
mod redirect_url;
mod request;
mod secret;
mod skill_kind;
mod stage;

pub use account_linking::AccountLinking;
pub use account_linking::PkceConfiguration;
pub use account_linking::PlatformUrl;
pub use field::FIELDS;
pub use field::Field;
pub use grant_type::GrantType;
pub use redirect_url::AlexaRedirectUrl;
pub use redirect_url::REGIONS;
pub use redirect_url::RedirectUrlProblem;
pub use redirect_url::Region;
pub use request::Line;
pub use request::MASK;
pub use request::request_lines;
pub use request::write_request;
pub use secret::Secret;
pub use skill_kind::SkillKind;
pub use stage::Stage;
