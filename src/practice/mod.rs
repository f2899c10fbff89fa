//! The practice Amazon: an embedded server on 127.0.0.1 that plays Login with Amazon, SMAPI and
//! the developer console, so that account linking can be tried, and tested, without an account.
//!
//! Everything is in memory, seeded, and gone when it ends; IDs and secrets are the same in every
//! run. Its pages speak English, as the pages they stand for do.
//!
//! # Manual
//!
//! One origin, `http://127.0.0.1:PORT`, stands in for every host of Amazon's; the paths are
//! Amazon's own.
//!
//! | Path | Plays |
//! | --- | --- |
//! | `/` | what there is, the ready access token, vendor ID, skill IDs |
//! | `/ap/oa` | sign-in and consent. `GET` shows the page; the same address posted with `answer=allow` or `answer=deny` decides without a browser |
//! | `/auth/o2/token` | codes and refresh tokens to access tokens, as form or JSON |
//! | `/user/profile`, `/auth/o2/tokeninfo` | who signed in; for whom a token is |
//! | `/v1/vendors`, `/v1/skills`, … | SMAPI: vendors, skills and their making, manifest, status, models, `accountLinkingClient`, enablement |
//! | `/v2/skills/…/simulations` | saying something to a skill, whose code is played |
//! | `/loginwithamazon/console/site/lwa/overview.html` | the security profiles, made by hand as in the real console |
//! | `/alexa/console/ask` | the skills, and each one's Account Linking page |
//! | `/practice/alexa-app` | the Alexa app: a skill is enabled, its account linked, as the settings say |
//! | `/api/skill/link/{vendorId}` | the regions' return URLs, at the end of linking |
//! | `/spa/skill/account-linking-status.html` | the same of the implicit grant; a script of the page reads the token behind the `#` |
//! | `/practice/faults` | faults for the next requests |
//!
//! The vendor [`Practice::vendor_id`] has three skills: “Car-Fu” (custom, nothing set up), “Porch
//! Light” (smart home, set up) and “Tea Timer” (custom, set up, also live), and as many more as
//! were asked for: every second set up, every tenth also live, some with something to fix, every
//! fiftieth a smart-home skill without what it needs. One more skill belongs to somebody else.
//!
//! # Faults
//!
//! A [`Fault`] is made for one request by the header `x-practice-fault: TEXT`, or for the next
//! few of a [`Route`] by [`Practice::plan_fault`], by the page, or by
//! `POST /practice/faults` with the form `route=put-account-linking&fault=lost&times=1`.
//!
//! [`Practice::think`] makes each answer of SMAPI late, [`Practice::allow`] refuses what is more than
//! so many requests a second with 429.
//!
//! # What it leaves out
//!
//! A read tells neither the client secret, nor the reciprocal address, nor `skipOnEnablement`, as
//! the published model of the API has it. What Amazon does where nothing is published (lengths,
//! rates, most words of its violations) is a guess here, and a lenient one.

mod alexa_app;
mod asked;
mod clock;
mod console;
mod faults;
mod grants;
mod guard;
mod ids;
mod json;
mod lwa;
mod person;
mod recorded;
mod security_profile;
mod seed;
mod server;
mod simulation;
mod skill;
mod smapi;
mod state;
mod traffic;
mod wire;

pub use faults::Fault;
pub use faults::RetryAfter;
pub use faults::Route;
pub use recorded::Recorded;
pub use server::Practice;
