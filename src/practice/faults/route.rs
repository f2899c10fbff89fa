//! The routes a fault can be planned for.

use std::str::FromStr;

use axum::http::Method;

/// One question the practice Amazon answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// Every route below.
    Any,
    /// The sign-in page, `/ap/oa`.
    Authorize,
    /// `POST /v1/skills`.
    CreateSkill,
    /// `DELETE …/accountLinkingClient`.
    DeleteAccountLinking,
    /// `GET`, `PUT` and `DELETE …/enablement`.
    Enablement,
    /// `GET …/accountLinkingClient`.
    GetAccountLinking,
    /// `GET …/manifest`.
    Manifest,
    /// `GET /user/profile`.
    Profile,
    /// `GET …/interactionModel/locales/{locale}`.
    GetModel,
    /// `PUT …/accountLinkingClient`.
    PutAccountLinking,
    /// `PUT …/interactionModel/locales/{locale}`.
    PutModel,
    /// `POST …/simulations`.
    Simulate,
    /// `GET …/simulations/{simulationId}`.
    Simulation,
    /// `GET /v1/skills`.
    Skills,
    /// `GET /v1/skills/{skillId}/status`.
    Status,
    /// `POST /auth/o2/token`.
    Token,
    /// `GET /auth/o2/tokeninfo`.
    TokenInfo,
    /// `GET /v1/vendors`.
    Vendors,
}

/// Every route with the name it has on the faults page.
pub(crate) const ROUTES: &[(Route, &str)] = &[
    (Route::Any, "any"),
    (Route::Authorize, "authorize"),
    (Route::CreateSkill, "create-skill"),
    (Route::DeleteAccountLinking, "delete-account-linking"),
    (Route::Enablement, "enablement"),
    (Route::GetAccountLinking, "get-account-linking"),
    (Route::GetModel, "get-model"),
    (Route::Manifest, "manifest"),
    (Route::Profile, "profile"),
    (Route::PutAccountLinking, "put-account-linking"),
    (Route::PutModel, "put-model"),
    (Route::Simulate, "simulate"),
    (Route::Simulation, "simulation"),
    (Route::Skills, "skills"),
    (Route::Status, "status"),
    (Route::Token, "token"),
    (Route::TokenInfo, "tokeninfo"),
    (Route::Vendors, "vendors"),
];

impl Route {
    /// Which route an address is, if it is one; the console's pages are none.
    pub(crate) fn of(method: &Method, path: &str) -> Option<Self> {
        let parts: Vec<&str> = path.split('/').skip(1).collect();
        match *parts.as_slice() {
            ["ap", "oa"] => Some(Self::Authorize),
            ["auth", "o2" | "O2", "token"] => Some(Self::Token),
            ["auth", "o2", "tokeninfo"] => Some(Self::TokenInfo),
            ["user", "profile"] => Some(Self::Profile),
            ["v1", "skills"] if *method == Method::POST => Some(Self::CreateSkill),
            ["v1", "skills"] => Some(Self::Skills),
            ["v1", "skills", _, "stages", _, "enablement"] => Some(Self::Enablement),
            ["v1", "skills", _, "stages", _, "interactionModel", "locales", _] => {
                Some(if *method == Method::PUT { Self::PutModel } else { Self::GetModel })
            }
            ["v2", "skills", _, "stages", _, "simulations"] => Some(Self::Simulate),
            ["v2", "skills", _, "stages", _, "simulations", _] => Some(Self::Simulation),
            ["v1", "skills", _, "stages", _, "accountLinkingClient"] => match *method {
                Method::DELETE => Some(Self::DeleteAccountLinking),
                Method::PUT => Some(Self::PutAccountLinking),
                _ => Some(Self::GetAccountLinking),
            },
            ["v1", "skills", _, "stages", _, "manifest"] => Some(Self::Manifest),
            ["v1", "skills", _, "status"] => Some(Self::Status),
            ["v1", "vendors"] => Some(Self::Vendors),
            _ => None,
        }
    }

    /// Whether a fault planned here is meant for `route`.
    pub(crate) fn covers(self, route: Self) -> bool {
        self == Self::Any || self == route
    }

    /// The name it has on the faults page.
    pub(crate) fn name(self) -> &'static str {
        ROUTES.iter().find(|(route, _)| *route == self).map_or("", |(_, name)| name)
    }

    /// Whether the answer is Login with Amazon's, not SMAPI's.
    pub(crate) fn is_lwa(self) -> bool {
        matches!(self, Self::Authorize | Self::Profile | Self::Token | Self::TokenInfo)
    }
}

/// The text names no route.
#[derive(Debug)]
pub struct UnknownRoute;

impl FromStr for Route {
    type Err = UnknownRoute;

    fn from_str(text: &str) -> Result<Self, UnknownRoute> {
        ROUTES.iter().find(|(_, name)| *name == text).map(|(route, _)| *route).ok_or(UnknownRoute)
    }
}

#[cfg(test)]
mod tests {
    use axum::http::Method;

    use super::ROUTES;
    use super::Route;

    #[test]
    fn addresses_are_told_apart() {
        let stage = "/v1/skills/s/stages/development";
        let linking = format!("{stage}/accountLinkingClient");
        let cases = [
            (Method::GET, "/ap/oa", Some(Route::Authorize)),
            (Method::POST, "/auth/o2/token", Some(Route::Token)),
            (Method::POST, "/auth/O2/token", Some(Route::Token)),
            (Method::GET, "/auth/o2/tokeninfo", Some(Route::TokenInfo)),
            (Method::GET, "/user/profile", Some(Route::Profile)),
            (Method::GET, "/v1/skills", Some(Route::Skills)),
            (Method::POST, "/v1/skills", Some(Route::CreateSkill)),
            (Method::PUT, &format!("{stage}/enablement"), Some(Route::Enablement)),
            (Method::GET, &format!("{stage}/interactionModel/locales/x"), Some(Route::GetModel)),
            (Method::PUT, &format!("{stage}/interactionModel/locales/x"), Some(Route::PutModel)),
            (Method::POST, "/v2/skills/s/stages/development/simulations", Some(Route::Simulate)),
            (Method::GET, "/v2/skills/s/stages/development/simulations/1", Some(Route::Simulation)),
            (Method::GET, "/v1/skills/s/status", Some(Route::Status)),
            (Method::GET, "/v1/vendors", Some(Route::Vendors)),
            (Method::GET, &format!("{stage}/manifest"), Some(Route::Manifest)),
            (Method::DELETE, &linking, Some(Route::DeleteAccountLinking)),
            (Method::GET, &linking, Some(Route::GetAccountLinking)),
            (Method::PUT, &linking, Some(Route::PutAccountLinking)),
            (Method::GET, "/", None),
            (Method::GET, "/practice/faults", None),
        ];
        for (method, path, route) in cases {
            assert_eq!(Route::of(&method, path), route, "{method} {path}");
        }
    }

    #[test]
    fn every_route_reads_back_from_its_name() {
        for (route, name) in ROUTES {
            assert_eq!(name.parse::<Route>().ok(), Some(*route));
            assert_eq!(route.name(), *name);
        }
    }
}
