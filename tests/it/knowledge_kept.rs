//! Nothing of the starting content is lost: its questions, options, sources, and every statement of the article.

use posterior::knowledge::compile::compile;
use posterior::knowledge::folder::read;
use posterior::knowledge::packed;
use std::path::Path;

/// Its questions and options. The safety screens were grouped anew, so `S2`, `S7` and the old "none of these" are not among them.
const ORIGINS: &str = "\
    D1 D1.bench D1.floor D1.mach D1.single D2 D2.back D2.bottom D2.dk D2.front D2.morethigh D2.same \
    D2.thigh D3 D3.dk D3.first D3.last D3.late D3.mid D3.next D4 D4.above D4.close D4.dk D4.far D5 \
    D5.better D5.heels D5.no D5.same D6 D6.away D6.dk D6.down D6.drag D6.toes D7 D7.arch D7.bent \
    D7.dk D7.line D8 D8.arch D8.cannot D8.dk D8.load D8.yes D9 D9.bit D9.both D9.no D9.one D9.other \
    D10 D10.cramp D10.more D10.no D10.same D11 D11.dk D11.in1 D11.in2 D11.over D12 D12.bit D12.dk \
    D12.much D12.same D13 D13.20 D13.60 D13.cramp D13.diff D13.lt20 D13.no D14 D14.dk D14.most \
    D14.none D14.some D15 D15.above D15.below D15.fail D15.level D15.no D16 D16.10 D16.5 D16.lt5 \
    D16.no D17 D17.day D17.dk D17.none D17.same D18 D18.12 D18.dk D18.gt2 D18.lt1 D19 D19.more \
    D19.no D19.same D19.worse D20 D20.16 D20.dk D20.gt6 D20.lt1 D21 D21.67 D21.dk D21.gt7 D21.lt6 \
    D22 D22.dk D22.never D22.new D22.old D23 D23.dk D23.some D23.stops D23.wonder S1 S1.1 S1.2 S1.3 \
    S1.4 S1.5 S1.6 S1.cramp S1.nothing S1.other S1.tight S1.work S2.1 S2.2 S2.3 S3 S3.1 S3.2 S4 S4.1 \
    S4.2 S5 S5.1 S5.2 S6 S6.1 S6.2 S7.1 S7.2 S7.3 S7.4 S7.5 S8 S8.1 S8.2 S8.3 S8.4 S8.5";

/// Its sources.
const SOURCES: &str = "\
    act_1wk2022 act_rct2017 avulsion_adol badrinath2022 bgb2022 buckthorpe2019 bw_gmax_review \
    cacchio2012 ces334 chisholm2012 choi2015 cks_redflags collazo2020 contreras2015 \
    contreras2015peerj contreras2016 dimattia2005 dionne2019 dvt_nhs_quote escamilla2024 fnsf_lm \
    footheight2025 fphys2023 freckleton2014 freeman2013 futsal2023 glos_pe ham_tears2016 \
    hansberger2019 healthify_sciatica hollman2018 ingram2024 jbmt2024fatigue kang2016 konrad2021hf \
    konrad2022fr konstantinou2012 krause2019 kspm2022 lehecka2017 lehecka2021gem lewis2009 \
    martin2014 martinez2023 mills2015 mtt_trig nhs_hamstring_copy nhsinform_doms nidirect_hamstring \
    opar_hsi pelland2024 pelvictilt_bridge phe_review2021 pht_case powden2015 radford2006 rhabdo_au \
    sbe_knee_angles schoenfeld2017vol schoenfeld2018 seed sevilmis2024 sidestep2018 singer2024 \
    slbridge_other sleep2022 slump_kigali slump_majlesi sprint_mri2021 squat_focus torque2022 \
    trendelenburg2020 vigotsky2016 vroomen2002 wagner2010 wales111_sciatica wblt_norms2026 \
    yildirim2018 young2013";

fn lost(kept: &str, there: &[&str]) -> Vec<String> {
    let kept = kept.split_whitespace();
    kept.filter(|id| !there.contains(id))
        .map(ToOwned::to_owned)
        .collect()
}

#[test]
fn every_question_and_option_of_the_starting_content_is_there() {
    let questions = &packed::check().questions;
    let options = questions.iter().flat_map(|question| &question.options);
    let of_options = options.flat_map(|option| [option.origin, option.danger_origin]);
    let there: Vec<&str> = questions
        .iter()
        .map(|question| question.origin)
        .chain(of_options)
        .flatten()
        .collect();
    assert_eq!(lost(ORIGINS, &there), Vec::<String>::new());
}

#[test]
fn every_source_of_the_starting_content_is_there() {
    let files = read(Path::new("knowledge/hip-thrust-hamstrings")).unwrap();
    let (_, sources) = files
        .iter()
        .find(|(name, _)| name == "sources.toml")
        .unwrap();
    let there: Vec<&str> = sources
        .lines()
        .filter_map(|line| line.strip_prefix("id = \""))
        .map(|id| id.trim_end_matches('"'))
        .collect();
    assert_eq!(lost(SOURCES, &there), Vec::<String>::new());
}

#[test]
fn the_six_causes_are_there() {
    let there: Vec<Option<&str>> = packed::check()
        .causes
        .iter()
        .map(|cause| cause.origin)
        .collect();
    assert_eq!(there, ["HD", "GA", "FO", "RM", "MI", "FA"].map(Some));
}

/// `compile` refuses a pack with a statement that nothing covers. Here every statement is let go once, to see that it does.
#[test]
fn every_statement_of_the_article_is_covered_and_would_be_missed() {
    let files = read(Path::new("knowledge/hip-thrust-hamstrings")).expect("the pack's folder");
    assert!(compile(&files).is_ok());
    let statements = files
        .iter()
        .find(|(name, _)| name == "statements.toml")
        .map_or("", |(_, text)| text);
    let ids: Vec<&str> = statements
        .lines()
        .filter_map(|line| line.strip_prefix("id = \"")?.strip_suffix('"'))
        .collect();
    assert!(
        50 <= ids.len(),
        "the article says more than {} things",
        ids.len()
    );
    for id in ids {
        let quoted = format!("\"{id}\"");
        let mut without = files.clone();
        for (_, text) in without
            .iter_mut()
            .filter(|(name, _)| name != "statements.toml")
        {
            let covers =
                |line: &str| line.contains("covers = [") || line.starts_with("article = [");
            let lines = text.lines().map(|line| {
                if covers(line) {
                    line.replace(&quoted, "\"\"")
                } else {
                    line.to_owned()
                }
            });
            *text = lines.collect::<Vec<_>>().join("\n");
        }
        let missed = compile(&without).err().unwrap_or_default();
        let told = missed
            .iter()
            .any(|mistake| mistake.entry == format!("statement {id}"));
        assert!(told, "nobody would miss the statement {id}");
    }
}
