//! Rules of admission and election that are not kept: what is wrong, where the rule stands, what would repair it.

use super::{Language, names, number, subject};
use crate::model::calendar::Month;
use crate::model::day::Day;
use crate::model::rule::{Certainty, Source};
use crate::model::scenario::Scenario;
use crate::model::sourcing::{AdmissionStep, Breach, BrokenRule, ElectionStep};

/// A rule that is not kept, in its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenWords {
    /// The post or khu phố it is about.
    pub whom: String,
    /// What is wrong, without its full stop.
    pub wrong: String,
    /// Where the rule stands and how certain that is.
    pub stands: String,
    /// What would repair it.
    pub repair: String,
}

/// A rule that is not kept, in two or three sentences.
pub(super) fn rule_broken(broken: &BrokenRule, scenario: &Scenario, language: Language) -> String {
    let BrokenWords {
        whom,
        wrong,
        stands,
        repair,
    } = parts(broken, scenario, language);
    format!("{whom}: {wrong} ({stands}). {repair}")
}

/// A rule that is not kept, in its parts.
pub fn parts(broken: &BrokenRule, scenario: &Scenario, language: Language) -> BrokenWords {
    let whom = broken.post.map_or_else(
        || subject::quarter(scenario, broken.quarter, language),
        |post| subject::post(scenario, post, language),
    );
    let (wrong, repair) = sentences(&broken.breach, scenario, language);
    BrokenWords {
        whom,
        wrong,
        stands: stands(&broken.source, broken.certainty, language),
        repair,
    }
}

/// Where a rule stands and how certain that is.
pub fn stands(source: &Source, certainty: Certainty, language: Language) -> String {
    let place = if source.article.is_empty() {
        source.instrument.clone()
    } else {
        format!("{}, {}", source.instrument, source.article)
    };
    let mark = match certainty {
        Certainty::Verified => return place,
        Certainty::SecondHand => language.pick("theo nguồn thứ cấp", "second-hand"),
        Certainty::Unverified { .. } => language.pick("chưa kiểm chứng", "not verified"),
        Certainty::Overridden => language.pick("do phương án đặt", "set by the scenario"),
    };
    format!("{place}; {mark}")
}

/// What is wrong, without its full stop, and what would repair it.
fn sentences(breach: &Breach, scenario: &Scenario, language: Language) -> (String, String) {
    match *breach {
        Breach::TooOld {
            considered,
            age,
            most,
            ..
        } => too_old(considered, age, most, language),
        Breach::TooYoung {
            considered,
            age,
            least,
        } => {
            let (at, age, least) = (
                number::month(considered),
                years(age, language),
                years(least, language),
            );
            language.pick(
                (
                    format!("đến {at}, khi chi bộ xét kết nạp, mới {age}, chưa đủ {least}"),
                    "Bắt đầu muộn hơn hoặc chọn cách khác.".into(),
                ),
                (
                    format!("in {at}, when the cell considers the admission, only {age}, below {least}"),
                    "Start later or choose another way.".into(),
                ),
            )
        }
        Breach::CertificateExpired {
            considered,
            issued,
            holds_until,
            retaken,
        } => certificate(considered, issued, holds_until, retaken, language),
        Breach::TooFewMembers { members, least, .. } => {
            let (members, least) = (i64::from(members), i64::from(least));
            let (members, least) = (number::whole(members, language), number::whole(least, language));
            language.pick(
                (
                    format!("chi bộ có {members} đảng viên chính thức, cần ít nhất {least} để xét kết nạp"),
                    "Tăng cường đảng viên chính thức cho chi bộ, hoặc chọn cách không phải kết nạp.".into(),
                ),
                (
                    format!(
                        "the cell has {members} official members and needs {least} to consider an admission"
                    ),
                    "Assign official members to the cell, or choose a way without admission.".into(),
                ),
            )
        }
        Breach::SecretaryNotOfficial { holder } => {
            let holder = names::holder(holder, language).to_lowercase();
            language.pick(
                (
                    format!("ghi là bí thư chi bộ nhưng {holder}; bí thư phải là đảng viên chính thức"),
                    "Kiểm tra lại người giữ chức danh, hoặc bầu bí thư là đảng viên chính thức.".into(),
                ),
                (
                    format!("stated to be secretary of the cell but {holder}; a secretary must be an official member"),
                    "Check the holder, or elect an official member as secretary.".into(),
                ),
            )
        }
        Breach::SeveralQuarters { other } => {
            let other = subject::post(scenario, other, language);
            language.pick(
                (
                    format!("cùng một người với {other}; một người không giữ chức danh ở hai khu phố"),
                    "Chọn người khác cho một trong hai nơi.".into(),
                ),
                (
                    format!("the same person as {other}; nobody holds positions in two neighbourhoods"),
                    "Choose someone else for one of them.".into(),
                ),
            )
        }
        Breach::ElectionNotice { .. } | Breach::ElectionLate { .. } => election(breach, language),
        Breach::AdmissionLate { step, due, taken } => {
            let step = admission_step(step, language);
            late(step, due, taken, language)
        }
    }
}

fn too_old(considered: Month, age: u32, most: u32, language: Language) -> (String, String) {
    let (at, age, most) = (
        number::month(considered),
        years(age, language),
        years(most, language),
    );
    language.pick(
        (
            format!("đến {at}, khi chi bộ xét kết nạp, đã {age}, quá {most} tính theo tháng"),
            "Bắt đầu sớm hơn nếu kịp, hoặc chọn bầu, hiệp thương người là đảng viên, bí thư chi bộ kiêm, cán bộ phường kiêm."
                .into(),
        ),
        (
            format!("in {at}, when the cell considers the admission, already {age}, over {most} counted by month"),
            "Start earlier if that is in time, or have a member elected, the cell secretary or a ward official take the post."
                .into(),
        ),
    )
}

fn certificate(
    considered: Month,
    issued: Month,
    holds_until: Month,
    retaken: bool,
    language: Language,
) -> (String, String) {
    let [at, issued, until] = [considered, issued, holds_until].map(number::month);
    let repair = if retaken {
        language.pick(
            "Lộ trình có bước học lại lớp: giữ bước này.",
            "The route takes the class again: keep that stage.",
        )
    } else {
        language.pick(
            "Học lại lớp bồi dưỡng nhận thức về Đảng trước khi chi bộ xét, hoặc bắt đầu sớm hơn.",
            "Take the class again before the cell considers the admission, or start earlier.",
        )
    };
    let wrong = language.pick(
        format!("giấy chứng nhận lớp nhận thức về Đảng cấp {issued} chỉ có giá trị đến {until}, chi bộ xét vào {at}"),
        format!("the class certificate of {issued} holds until {until} only, the cell considers the admission in {at}"),
    );
    (wrong, repair.into())
}

fn election(breach: &Breach, language: Language) -> (String, String) {
    match *breach {
        Breach::ElectionNotice {
            step,
            meeting,
            latest,
            taken,
        } => {
            let step = election_step(step, language);
            let (meeting, latest) = (written(meeting), written(latest));
            let wrong = match taken.map(written) {
                Some(taken) => language.pick(
                    format!("{step} ngày {taken}, chậm nhất phải là {latest} để họp ngày {meeting}"),
                    format!("{step} on {taken}, by {latest} at the latest for a meeting on {meeting}"),
                ),
                None => language.pick(
                    format!("{step} chưa có, chậm nhất phải là {latest} để họp ngày {meeting}"),
                    format!("{step} is missing, due by {latest} for a meeting on {meeting}"),
                ),
            };
            let repair = language.pick(
                "Lùi ngày họp cho đủ thời gian.",
                "Put the meeting off until the time is kept.",
            );
            (wrong, repair.into())
        }
        Breach::ElectionLate { step, due, taken } => {
            late(election_step(step, language), due, Some(taken), language)
        }
        _ => (String::new(), String::new()),
    }
}

fn late(step: &str, due: Day, taken: Option<Day>, language: Language) -> (String, String) {
    let due = written(due);
    match taken.map(written) {
        Some(taken) => language.pick(
            (
                format!("{step} ngày {taken}, hạn là {due}"),
                "Ghi rõ lý do chậm; kiểm tra lại ngày đã nhập.".into(),
            ),
            (
                format!("{step} on {taken}, due by {due}"),
                "State why it was late; check the day entered.".into(),
            ),
        ),
        None => language.pick(
            (
                format!("{step} đã quá hạn {due}"),
                "Làm ngay bước này, hoặc ghi ngày đã làm.".into(),
            ),
            (
                format!("{step} is overdue since {due}"),
                "Take the step now, or enter the day it was taken.".into(),
            ),
        ),
    }
}

fn years(months: u32, language: Language) -> String {
    let (years, rest) = (months / 12, months % 12);
    match rest {
        0 => language.pick(format!("{years} tuổi"), format!("{years} years")),
        rest => language.pick(
            format!("{years} tuổi {rest} tháng"),
            format!("{years} years {rest} months"),
        ),
    }
}

fn written(day: Day) -> String {
    number::day(day.day(), day.month())
}

fn election_step(step: ElectionStep, language: Language) -> &'static str {
    match step {
        ElectionStep::Decision => {
            language.pick("Quyết định và kế hoạch bầu", "Decision and plan of the election")
        }
        ElectionStep::CandidatesSent => language.pick(
            "Gửi biên bản giới thiệu người ứng cử",
            "Sending the minutes on the candidates",
        ),
        ElectionStep::Committee => language.pick("Thành lập tổ bầu cử", "Setting up the election committee"),
        ElectionStep::Announcement => language.pick("Thông báo công khai", "Public notice"),
        ElectionStep::ResultSent => language.pick("Gửi kết quả bầu", "Sending the result"),
        ElectionStep::Recognition => language.pick("Công nhận kết quả bầu", "Recognising the result"),
    }
}

fn admission_step(step: AdmissionStep, language: Language) -> &'static str {
    match step {
        AdmissionStep::Decision => language.pick("Quyết định kết nạp", "Decision on the admission"),
        AdmissionStep::Ceremony => language.pick("Lễ kết nạp", "Ceremony of admission"),
        AdmissionStep::Consideration => language.pick(
            "Chi bộ xét công nhận chính thức",
            "Cell's consideration of the recognition",
        ),
        AdmissionStep::Recognition => {
            language.pick("Quyết định công nhận chính thức", "Decision on the recognition")
        }
    }
}
