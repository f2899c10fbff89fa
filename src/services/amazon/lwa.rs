//! Login with Amazon: the sign-in address, and codes and refresh tokens to access tokens.

use std::borrow::Cow;
use std::pin::Pin;
use std::sync::Mutex;
use std::sync::PoisonError;

use oauth2::AsyncHttpClient;
use oauth2::AuthType;
use oauth2::AuthUrl;
use oauth2::AuthorizationCode;
use oauth2::ClientId;
use oauth2::ClientSecret;
use oauth2::CsrfToken;
use oauth2::EndpointNotSet;
use oauth2::EndpointSet;
use oauth2::HttpRequest;
use oauth2::HttpResponse;
use oauth2::PkceCodeChallenge;
use oauth2::PkceCodeVerifier;
use oauth2::RedirectUrl;
use oauth2::RefreshToken;
use oauth2::Scope;
use oauth2::StandardRevocableToken;
use oauth2::TokenUrl;
use oauth2::basic::BasicErrorResponse;
use oauth2::basic::BasicRevocationErrorResponse;
use oauth2::basic::BasicTokenIntrospectionResponse;
use reqwest::Method;
use serde_json::Value;

use crate::model::AmazonWords;
use crate::model::Rights;
use crate::model::Secret;
use crate::services::amazon::Amazon;
use crate::services::amazon::AmazonError;
use crate::services::amazon::Client;
use crate::services::amazon::SignInAttempt;
use crate::services::amazon::Tokens;
use crate::services::amazon::answer::Answer;
use crate::services::amazon::redact::redact;
use crate::services::amazon::refusal::refusal_in;
use crate::services::amazon::words;
use crate::services::clock;

mod token_answer;

use token_answer::TokenAnswer;

/// Reads and writes account linking (SMAPI).
const MANAGE: &str = "alexa::ask:skills:readwrite";
/// Reads, writes and builds interaction models.
const MODELS: &str = "alexa::ask:models:readwrite";
/// Enables and simulates a skill.
const TEST: &str = "alexa::ask:skills:test";

type Lwa = oauth2::Client<
    BasicErrorResponse,
    TokenAnswer,
    BasicTokenIntrospectionResponse,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
>;

impl Amazon {
    /// The sign-in address with a fresh `state` and PKCE verifier. `rights` are asked for beside
    /// account linking.
    pub fn sign_in_attempt(
        &self,
        client_id: &str,
        return_url: &str,
        rights: Rights,
    ) -> Result<SignInAttempt, AmazonError> {
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let client = self.lwa(client_id, "")?;
        let redirect =
            RedirectUrl::new(return_url.to_owned()).map_err(|error| never(&error.to_string()))?;
        let mut request = client
            .authorize_url(CsrfToken::new_random)
            .set_redirect_uri(Cow::Borrowed(&redirect))
            .set_pkce_challenge(challenge)
            .add_scope(Scope::new(MANAGE.to_owned()));
        for (scope, is_asked) in [(MODELS, rights.creates), (TEST, rights.tries)] {
            if is_asked {
                request = request.add_scope(Scope::new(scope.to_owned()));
            }
        }
        let (address, state) = request.url();
        Ok(SignInAttempt {
            address: address.into(),
            return_url: return_url.to_owned(),
            state: Secret::new(state.into_secret()),
            verifier: Secret::new(verifier.into_secret()),
        })
    }

    /// Trades the code from the browser for tokens.
    pub async fn exchange(
        &self,
        client: &Client,
        code: &Secret,
        verifier: &Secret,
        return_url: &str,
    ) -> Result<Tokens, AmazonError> {
        let lwa = self.lwa(&client.id, client.secret.expose())?;
        let redirect =
            RedirectUrl::new(return_url.to_owned()).map_err(|error| never(&error.to_string()))?;
        let request = lwa
            .exchange_code(AuthorizationCode::new(code.expose().to_owned()))
            .set_redirect_uri(Cow::Owned(redirect))
            .set_pkce_verifier(PkceCodeVerifier::new(verifier.expose().to_owned()));
        let wire = Wire::new(self);
        let answer = request.request_async(&wire).await;
        wire.tokens(answer.ok(), &[client.secret.expose(), code.expose(), verifier.expose()])
    }

    /// Gets a new access token. The refresh token of the answer is empty when the old one stays.
    pub async fn refresh(&self, client: &Client, refresh: &Secret) -> Result<Tokens, AmazonError> {
        let lwa = self.lwa(&client.id, client.secret.expose())?;
        let token = RefreshToken::new(refresh.expose().to_owned());
        let request = lwa.exchange_refresh_token(&token);
        let wire = Wire::new(self);
        let answer = request.request_async(&wire).await;
        wire.tokens(answer.ok(), &[client.secret.expose(), refresh.expose()])
    }

    fn lwa(&self, client_id: &str, client_secret: &str) -> Result<Lwa, AmazonError> {
        let authorize = AuthUrl::new(self.endpoints.authorize());
        let token = TokenUrl::new(self.endpoints.token());
        let (Ok(authorize), Ok(token)) = (authorize, token) else {
            return Err(never("the endpoints are no addresses"));
        };
        let mut client = oauth2::Client::new(ClientId::new(client_id.to_owned()));
        if !client_secret.is_empty() {
            client = client.set_client_secret(ClientSecret::new(client_secret.to_owned()));
        }
        Ok(client.set_auth_type(AuthType::RequestBody).set_auth_uri(authorize).set_token_uri(token))
    }
}

/// One exchange with the token address, and what came of it beside what the library makes of it.
struct Wire<'a> {
    amazon: &'a Amazon,
    outcome: Mutex<Option<Result<Answer, AmazonError>>>,
}

/// The library only has to know that there was no answer; which one is in [`Wire`].
#[derive(Debug, thiserror::Error)]
#[error("no answer")]
struct NoAnswer;

/// By name and not as a closure, so that asking can be handed to another thread.
impl<'c> AsyncHttpClient<'c> for Wire<'_> {
    type Error = NoAnswer;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, NoAnswer>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.post(request))
    }
}

impl<'a> Wire<'a> {
    fn new(amazon: &'a Amazon) -> Self {
        Self { amazon, outcome: Mutex::new(None) }
    }

    async fn post(&self, request: HttpRequest) -> Result<HttpResponse, NoAnswer> {
        let outcome = self.send(request).await;
        let response = outcome.as_ref().ok().and_then(|answer| {
            oauth2::http::Response::builder()
                .status(answer.status)
                .header("content-type", "application/json")
                .body(answer.body.clone())
                .ok()
        });
        *self.outcome.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
        response.ok_or(NoAnswer)
    }

    /// Once: a code is used up by the first exchange, and nobody knows whether a lost answer did it.
    async fn send(&self, request: HttpRequest) -> Result<Answer, AmazonError> {
        let address = request.uri().to_string();
        let builder = self
            .amazon
            .request(Method::POST, &address)?
            .header("content-type", "application/x-www-form-urlencoded")
            .header("accept", "application/json")
            .body(request.into_body());
        Amazon::exchange_once(builder).await
    }

    fn tokens(self, answer: Option<TokenAnswer>, secrets: &[&str]) -> Result<Tokens, AmazonError> {
        let outcome = self.outcome.into_inner().unwrap_or_else(PoisonError::into_inner);
        let raw = outcome.ok_or_else(|| never("nothing was asked"))??;
        match answer {
            Some(answer) if raw.is_success() => Ok(answer.tokens(clock::now())),
            Some(_) | None => Err(refused(&raw, secrets)),
        }
    }
}

/// What an answer without tokens means.
fn refused(answer: &Answer, secrets: &[&str]) -> AmazonError {
    let body = answer.json().unwrap_or_default();
    let text = |name: &str| {
        body.get(name).and_then(Value::as_str).map(|text| redact(text, secrets)).unwrap_or_default()
    };
    let words = AmazonWords {
        status: answer.status,
        message: text("error_description"),
        request_id: Some(text("request_id"))
            .filter(|id| !id.is_empty())
            .unwrap_or_else(|| redact(&answer.request_id, secrets)),
    };
    match (answer.status, text("error")) {
        (429 | 503, _) => AmazonError::Busy(words::wait(answer), words),
        (400..500, error) if !error.is_empty() => refusal_in(&error, words),
        _ => AmazonError::Unexpected(words),
    }
}

/// What cannot happen with constants, said as an unexpected answer instead of a crash.
fn never(reason: &str) -> AmazonError {
    AmazonError::Unexpected(AmazonWords { message: reason.to_owned(), ..AmazonWords::default() })
}
