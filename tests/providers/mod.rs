//! The table of providers, the problems of values and the texts agree.

use skill_linker::i18n::Key;
use skill_linker::model::AddressProblem;
use skill_linker::model::AmazonIdKind;
use skill_linker::model::DomainProblem;
use skill_linker::model::LwaClientIdProblem;
use skill_linker::model::PROVIDERS;
use skill_linker::model::REGIONS;
use skill_linker::model::Region;
use skill_linker::model::ScopeProblem;
use skill_linker::model::SkillIdProblem;
use skill_linker::model::VendorIdProblem;

#[test]
fn every_key_of_every_row_has_a_text() {
    for provider in PROVIDERS {
        let part = provider.part.into_iter().flat_map(|part| [part.label_key, part.why_key]);
        let scopes = provider.scopes.iter().map(|offer| offer.key);
        let variants = provider.variants.iter().map(|variant| variant.label_key);
        let pages = [provider.register_key, provider.credentials_key];
        for key in part.chain(scopes).chain(variants).chain(pages) {
            assert!(Key::find(key).is_some(), "{key}");
        }
        for offer in provider.scopes {
            assert!(Key::find(&offer.title_key()).is_some(), "{}", offer.title_key());
        }
    }
}

#[test]
fn every_problem_of_a_value_has_a_text() {
    let kind = AmazonIdKind::Skill;
    let keys = [
        SkillIdProblem::Empty.text_key(),
        SkillIdProblem::OtherKind(kind).text_key(),
        SkillIdProblem::AnAddress.text_key(),
        SkillIdProblem::Blanks.text_key(),
        SkillIdProblem::TooLong.text_key(),
        VendorIdProblem::Empty.text_key(),
        VendorIdProblem::OtherKind(kind).text_key(),
        VendorIdProblem::AnAddress.text_key(),
        VendorIdProblem::Blanks.text_key(),
        VendorIdProblem::TooLong.text_key(),
        AddressProblem::Empty.text_key(),
        AddressProblem::NoScheme.text_key(),
        AddressProblem::DoubledScheme.text_key(),
        AddressProblem::OtherScheme.text_key(),
        AddressProblem::NoHost.text_key(),
        ScopeProblem::Empty.text_key(),
        ScopeProblem::Several.text_key(),
        ScopeProblem::Character('é').text_key(),
        DomainProblem::Empty.text_key(),
        DomainProblem::MoreThanAName.text_key(),
        DomainProblem::NotAHost.text_key(),
        LwaClientIdProblem::Empty.text_key(),
        LwaClientIdProblem::OtherKind(kind).text_key(),
        LwaClientIdProblem::NoBeginning.text_key(),
        LwaClientIdProblem::NotComplete.text_key(),
        LwaClientIdProblem::Unknown.text_key(),
    ];
    let regions = REGIONS.map(Region::text_key);
    let kinds = [
        AmazonIdKind::LwaClient,
        AmazonIdKind::LwaSecret,
        AmazonIdKind::Skill,
        AmazonIdKind::App,
        AmazonIdKind::SellerApp,
        AmazonIdKind::User,
        AmazonIdKind::OtherAsk,
        AmazonIdKind::DevPortal,
        AmazonIdKind::AwsName,
        AmazonIdKind::AwsKey,
        AmazonIdKind::Customer,
        AmazonIdKind::Vendor,
    ]
    .map(AmazonIdKind::text_key);
    for key in keys.into_iter().chain(regions).chain(kinds) {
        assert!(Key::find(key).is_some(), "{key}");
    }
}
