//! Alexa's own redirect URLs: three for each skill maker, worked out from the vendor ID and the grant.

use url::Url;

use crate::model::GrantType;

/// The regions, in the order in which Amazon lists their addresses.
pub const REGIONS: [Region; 3] = [Region::NorthAmerica, Region::Europe, Region::FarEast];

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
        let region = REGIONS
            .into_iter()
            .find(|region| url.host_str() == Some(region.host()))
            .ok_or(RedirectUrlProblem::OtherHost)?;
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
