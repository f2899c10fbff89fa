//! Where the rules are written down.

pub(super) const A2A1: &str =
    "https://developer.amazon.com/docs/alexaplus/account-linking/alexa-to-your-app-step2.html";
pub(super) const A2A1R: &str =
    "https://developer.amazon.com/docs/alexaplus/account-linking/alexa-to-your-app-step4.html";
pub(super) const A2A2: &str =
    "https://developer.amazon.com/docs/alexaplus/account-linking/your-app-to-alexa-step3.html";
pub(super) const A2AT: &str = "https://www.developer.amazon.com/de-DE/docs/alexa/account-linking/troubleshooting-app-to-app-account-linking.html";
pub(super) const ACG: &str =
    "https://developer.amazon.com/docs/account-linking/configure-authorization-code-grant.html";
pub(super) const AUTH0RT: &str =
    "https://auth0.com/docs/secure/tokens/refresh-tokens/get-refresh-tokens";
pub(super) const DUMMY: &str = "https://developer.amazon.com/en-IN/blogs/alexa/alexa-skills-kit/2020/08/Debugging-OAuth-for-Alexa-Skills-using-Dummy-Token-URL";
pub(super) const EVENTS: &str =
    "https://developer.amazon.com/en-US/docs/alexa/device-apis/alexa-authorization.html";
pub(super) const FAQ: &str = "https://developer.amazon.com/docs/alexaplus/account-linking/faq";
pub(super) const GOOGLEOFF: &str =
    "https://developers.google.com/identity/protocols/oauth2/web-server";
pub(super) const HA: &str = "https://www.home-assistant.io/integrations/alexa.smart_home/";
pub(super) const IMPL: &str =
    "https://developer.amazon.com/docs/alexaplus/account-linking/configure-implicit-grant.html";
pub(super) const JULY24: &str = "https://developer.amazon.com/en-US/blogs/alexa/device-makers/2024/07/alexa-account-linking-july-2024";
pub(super) const LISTCERT: &str =
    "https://developer.amazon.com/pt-BR/docs/alexa/smapi/certification-guide-for-list-skills.html";
pub(super) const LWA: &str =
    "https://developer.amazon.com/docs/login-with-amazon/authorization-code-grant.html";
pub(super) const LWASCOPE: &str =
    "https://developer.amazon.com/docs/login-with-amazon/customer-profile.html";
pub(super) const LWAWEB: &str =
    "https://developer.amazon.com/docs/login-with-amazon/register-web.html";
pub(super) const OPS: &str =
    "https://developer.amazon.com/docs/alexaplus/smapi/account-linking-operations";
pub(super) const OPTIONAL: &str = "https://developer.amazon.com/en-US/docs/alexa/account-linking/configure-optional-account-linking.html";
pub(super) const PACKAGE: &str = "https://github.com/openhab/openhab-alexa/pull/597";
pub(super) const POLICY: &str = "https://developer.amazon.com/en-US/docs/alexa/custom-skills/policy-requirements-for-an-alexa-skill.html";
pub(super) const REQ: &str =
    "https://developer.amazon.com/docs/alexaplus/account-linking/requirements-account-linking.html";
pub(super) const RFC2606: &str = "https://www.rfc-editor.org/rfc/rfc2606";
pub(super) const RFC6749: &str = "https://www.rfc-editor.org/rfc/rfc6749";
pub(super) const RFC8259: &str = "https://www.rfc-editor.org/rfc/rfc8259";
pub(super) const RFC8414: &str = "https://www.rfc-editor.org/rfc/rfc8414";
pub(super) const SCHEMA: &str =
    "https://developer.amazon.com/en-US/docs/alexa/smapi/account-linking-schemas.html";
pub(super) const SCHEMA0: &str =
    "https://developer.amazon.com/docs/alexa/smapi/account-linking-schemas-v0.html";
pub(super) const SH: &str =
    "https://developer.amazon.com/docs/alexaplus/account-linking/account-linking-for-sh-and-other";
pub(super) const SHLOGIC: &str = "https://developer.amazon.com/docs/alexaplus/account-linking/add-account-linking-logic-smart-home";
pub(super) const STD: &str =
    "https://developer.amazon.com/docs/alexaplus/account-linking/standard-account-linking.html";
pub(super) const TESTLOGIN: &str = "https://amazon.developer.forums.answerhub.com/articles/227899/valid-testing-credentials-for-account-linking.html";
pub(super) const TOKENS: &str =
    "https://developer.amazon.com/docs/alexaplus/account-linking/use-access-tokens.html";
pub(super) const TROUBLE: &str = "https://developer.amazon.com/en-GB/docs/alexa/account-linking/troubleshooting-account-linking.html";
pub(super) const VENDOR: &str = "https://developer.amazon.com/settings/console/mycid";
pub(super) const VOICE: &str = "https://developer.amazon.com/es-MX/docs/alexa/account-linking/tutorial-implement-voice-forward-account-linking.html";
