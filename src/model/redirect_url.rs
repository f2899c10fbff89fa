//! Alexa's own redirect URLs: three for each skill maker, worked out from the vendor ID and the grant.

use url::Url;

use crate::model::GrantType;

/// The regions, in the order in which Amazon lists their addresses.
pub const REGIONS: [Region; 3] = [Region::NorthAmerica, Region::Europe, Region::FarEast];

/// A vendor ID that nobody has, for pages that are asked while the real one is not known.
pub const NO_VENDOR: &str = "M0000000000000";

/// Which region an Alexa app's language belongs to. Amazon's page groups countries; the languages follow from them.
const LOCALES: [(&str, Region); 17] = [
    ("ar-SA", Region::Europe),
    ("de-DE", Region::Europe),
    ("en-AU", Region::FarEast),
    ("en-CA", Region::NorthAmerica),
    ("en-GB", Region::Europe),
    ("en-IN", Region::Europe),
    ("en-US", Region::NorthAmerica),
    ("es-ES", Region::Europe),
    ("es-MX", Region::NorthAmerica),
    ("es-US", Region::NorthAmerica),
    ("fr-CA", Region::NorthAmerica),
    ("fr-FR", Region::Europe),
    ("hi-IN", Region::Europe),
    ("it-IT", Region::Europe),
    ("ja-JP", Region::FarEast),
    ("nl-NL", Region::Europe),
    ("pt-BR", Region::NorthAmerica),
];

/// Where an Alexa customer's account is registered; decides which address Alexa sends people back to.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Region {
    NorthAmerica,
    /// Europe and India.
    Europe,
    /// Japan and Australia.
    FarEast,
}

impl Region {
    /// The name of the text that says who lives there.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::NorthAmerica => "region-na",
            Self::Europe => "region-eu",
            Self::FarEast => "region-fe",
        }
    }

    /// The host of the Alexa app there (Amazon's account-linking schemas page).
    pub fn host(self) -> &'static str {
        match self {
            Self::NorthAmerica => "pitangui.amazon.com",
            Self::Europe => "layla.amazon.com",
            Self::FarEast => "alexa.amazon.co.jp",
        }
    }
}

impl Region {
    /// The region whose Alexa host that is.
    pub fn of_host(host: &str) -> Option<Self> {
        REGIONS.into_iter().find(|region| region.host() == host)
    }

    /// The region that the Alexa app in that language belongs to; `None` for a language Amazon's pages do not place.
    pub fn of_locale(locale: &str) -> Option<Self> {
        LOCALES.iter().find(|(known, _)| *known == locale).map(|(_, region)| *region)
    }

    /// The origin of Alexa's host with its slash, which is Alexa's client ID at Home Assistant.
    pub fn origin(self) -> &'static str {
        match self {
            Self::NorthAmerica => "https://pitangui.amazon.com/",
            Self::Europe => "https://layla.amazon.com/",
            Self::FarEast => "https://alexa.amazon.co.jp/",
        }
    }
}

/// One Alexa redirect URL, taken apart.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct AlexaRedirectUrl {
    pub region: Region,
    pub grant_type: GrantType,
    pub vendor_id: String,
}

/// Why a text is not an Alexa redirect URL.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum RedirectUrlProblem {
    /// Not an address at all.
    NotAnAddress,
    /// An address of another host.
    OtherHost,
    /// Alexa's host, but not one of the two paths.
    OtherPath,
    /// The vendor ID is missing.
    NoVendorId,
}

impl AlexaRedirectUrl {
    /// Reads any one of the six forms.
    pub fn parse(text: &str) -> Result<Self, RedirectUrlProblem> {
        let url = Url::parse(text.trim()).map_err(|_error| RedirectUrlProblem::NotAnAddress)?;
        let region =
            url.host_str().and_then(Region::of_host).ok_or(RedirectUrlProblem::OtherHost)?;
        let (grant_type, vendor_id) =
            if let Some(vendor_id) = url.path().strip_prefix("/api/skill/link/") {
                (GrantType::AuthCode, vendor_id.trim_end_matches('/').to_owned())
            } else if url.path() == "/spa/skill/account-linking-status.html" {
                let vendor_id = url
                    .query_pairs()
                    .find(|(name, _)| name == "vendorId")
                    .map(|(_, id)| id.into_owned());
                (GrantType::Implicit, vendor_id.unwrap_or_default())
            } else {
                return Err(RedirectUrlProblem::OtherPath);
            };
        if vendor_id.is_empty() || vendor_id.contains('/') {
            return Err(RedirectUrlProblem::NoVendorId);
        }
        Ok(Self { region, grant_type, vendor_id })
    }

    /// The three addresses of a vendor, one a region.
    pub fn all(vendor_id: &str, grant_type: GrantType) -> [Self; 3] {
        REGIONS.map(|region| Self { region, grant_type, vendor_id: vendor_id.to_owned() })
    }

    /// The address as it has to be registered, letter for letter.
    pub fn address(&self) -> String {
        let host = self.region.host();
        let vendor_id = &self.vendor_id;
        match self.grant_type {
            GrantType::AuthCode => format!("https://{host}/api/skill/link/{vendor_id}"),
            GrantType::Implicit => {
                format!("https://{host}/spa/skill/account-linking-status.html?vendorId={vendor_id}")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_read_back() {
        for grant_type in [GrantType::AuthCode, GrantType::Implicit] {
            for url in AlexaRedirectUrl::all("M2AB3CD4EFGH5I", grant_type) {
                assert_eq!(AlexaRedirectUrl::parse(&url.address()), Ok(url));
            }
        }
    }

    #[test]
    fn a_region_is_told_by_host_and_by_language() {
        for region in REGIONS {
            assert_eq!(Region::of_host(region.host()), Some(region));
            assert_eq!(region.origin(), format!("https://{}/", region.host()));
        }
        assert_eq!(Region::of_host("layla.amazon.co.uk"), None);
        let cases = [
            ("en-US", Some(Region::NorthAmerica)),
            ("pt-BR", Some(Region::NorthAmerica)),
            ("en-IN", Some(Region::Europe)),
            ("de-DE", Some(Region::Europe)),
            ("en-AU", Some(Region::FarEast)),
            ("ja-JP", Some(Region::FarEast)),
            ("sv-SE", None),
            ("", None),
        ];
        for (locale, region) in cases {
            assert_eq!(Region::of_locale(locale), region, "{locale}");
        }
        assert!(LOCALES.is_sorted_by_key(|(locale, _)| *locale));
    }

    #[test]
    fn each_fault_has_its_name() {
        let cases = [
            ("M2AB3CD4EFGH5I", RedirectUrlProblem::NotAnAddress),
            ("https://example.com/api/skill/link/M1", RedirectUrlProblem::OtherHost),
            ("https://layla.amazon.co.uk/api/skill/link/M1", RedirectUrlProblem::OtherHost),
            ("https://layla.amazon.com/api/link/M1", RedirectUrlProblem::OtherPath),
            ("https://layla.amazon.com/api/skill/link/", RedirectUrlProblem::NoVendorId),
            (
                "https://layla.amazon.com/spa/skill/account-linking-status.html",
                RedirectUrlProblem::NoVendorId,
            ),
        ];
        for (text, problem) in cases {
            assert_eq!(AlexaRedirectUrl::parse(text), Err(problem), "{text}");
        }
    }
}
