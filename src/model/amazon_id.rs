//! The kinds of Amazon ID, told apart by how they begin.

/// What kind of ID a text is. Source: samples in Amazon's documentation and in public projects.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum AmazonIdKind {
    /// `amzn1.application-oa2-client.…`, the client ID of a security profile.
    LwaClient,
    /// `amzn1.oa2-cs.…`, the client secret of a security profile.
    LwaSecret,
    /// `amzn1.ask.skill.…` and the two older forms.
    Skill,
    /// `amzn1.application.…`, the app ID of a security profile.
    App,
    /// `amzn1.sellerapps.…` and `amzn1.sp.solution.…`.
    SellerApp,
    /// `amzn1.account.…` and `amzn1.ask.account.…`: a person.
    User,
    /// Anything else that begins with `amzn1.ask.`.
    OtherAsk,
    /// `amzn1.devportal.…`.
    DevPortal,
    /// `arn:aws:…`.
    AwsName,
    /// An access key of AWS.
    AwsKey,
    /// `A…`, the number of an Amazon customer.
    Customer,
    /// `M…`, the number of a developer account.
    Vendor,
}

/// How an ID begins, the longer beginnings first.
const BEGINNINGS: [(&str, AmazonIdKind); 13] = [
    ("amzn1.application-oa2-client.", AmazonIdKind::LwaClient),
    ("amzn1.oa2-cs.", AmazonIdKind::LwaSecret),
    ("amzn1.ask.skill.", AmazonIdKind::Skill),
    ("amzn1.echo-sdk-ams.app.", AmazonIdKind::Skill),
    ("amzn1.alexa.skill.", AmazonIdKind::Skill),
    ("amzn1.application.", AmazonIdKind::App),
    ("amzn1.sellerapps.", AmazonIdKind::SellerApp),
    ("amzn1.sp.solution.", AmazonIdKind::SellerApp),
    ("amzn1.account.", AmazonIdKind::User),
    ("amzn1.ask.account.", AmazonIdKind::User),
    ("amzn1.ask.", AmazonIdKind::OtherAsk),
    ("amzn1.devportal.", AmazonIdKind::DevPortal),
    ("arn:aws:", AmazonIdKind::AwsName),
];

impl AmazonIdKind {
    /// The kind of a text without blanks around it; `None` when it begins like none of them.
    pub fn of(text: &str) -> Option<Self> {
        BEGINNINGS
            .iter()
            .find(|(beginning, _)| text.starts_with(beginning))
            .map(|(_, kind)| *kind)
            .or_else(|| Self::of_number(text))
    }

    /// The name of its text: `amazon-id-skill` and so on.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::LwaClient => "amazon-id-lwa-client",
            Self::LwaSecret => "amazon-id-lwa-secret",
            Self::Skill => "amazon-id-skill",
            Self::App => "amazon-id-app",
            Self::SellerApp => "amazon-id-seller-app",
            Self::User => "amazon-id-user",
            Self::OtherAsk => "amazon-id-other-ask",
            Self::DevPortal => "amazon-id-dev-portal",
            Self::AwsName => "amazon-id-aws-name",
            Self::AwsKey => "amazon-id-aws-key",
            Self::Customer => "amazon-id-customer",
            Self::Vendor => "amazon-id-vendor",
        }
    }

    fn of_number(text: &str) -> Option<Self> {
        let length = text.len();
        let capitals = text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        if !capitals {
            return None;
        }
        if length == 20 && (text.starts_with("AKIA") || text.starts_with("ASIA")) {
            return Some(Self::AwsKey);
        }
        if text.starts_with('A') && (12..=15).contains(&length) {
            return Some(Self::Customer);
        }
        (text.starts_with('M') && (10..=20).contains(&length)).then_some(Self::Vendor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_beginning_has_its_kind() {
        let cases = [
            ("amzn1.application-oa2-client.0af", Some(AmazonIdKind::LwaClient)),
            ("amzn1.application.0af", Some(AmazonIdKind::App)),
            ("amzn1.oa2-cs.v1.0af", Some(AmazonIdKind::LwaSecret)),
            ("amzn1.ask.skill.1", Some(AmazonIdKind::Skill)),
            ("amzn1.echo-sdk-ams.app.1", Some(AmazonIdKind::Skill)),
            ("amzn1.alexa.skill.1", Some(AmazonIdKind::Skill)),
            ("amzn1.ask.account.AB", Some(AmazonIdKind::User)),
            ("amzn1.account.AB", Some(AmazonIdKind::User)),
            ("amzn1.ask.device.AB", Some(AmazonIdKind::OtherAsk)),
            ("amzn1.sellerapps.app.1", Some(AmazonIdKind::SellerApp)),
            ("amzn1.sp.solution.1", Some(AmazonIdKind::SellerApp)),
            ("amzn1.devportal.mobileapp.1", Some(AmazonIdKind::DevPortal)),
            ("arn:aws:lambda:eu-west-1:1:function:x", Some(AmazonIdKind::AwsName)),
            ("AKIAIOSFODNN7EXAMPLE", Some(AmazonIdKind::AwsKey)),
            ("A2ABCDEFGHIJKL", Some(AmazonIdKind::Customer)),
            ("M2AB3CD4EFGH5I", Some(AmazonIdKind::Vendor)),
            ("my-client", None),
            ("amzn1.something", None),
            ("", None),
        ];
        for (text, kind) in cases {
            assert_eq!(AmazonIdKind::of(text), kind, "{text}");
        }
    }
}
