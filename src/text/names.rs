//! The names of what the model tells apart: verdicts, blocks, instruments, routes, stages, holders, marks.

use super::Language;
use crate::model::finding::Severity;
use crate::model::payroll::{BlockKind, Instrument, PastWay};
use crate::model::provenance::Provenance;
use crate::model::scenario::{Circumstance, Origin};
use crate::model::sourcing::{Holder, PostKind, RouteKind, Stage};
use crate::model::verdict::Verdict;

/// A verdict in words.
pub fn verdict(verdict: Verdict, language: Language) -> &'static str {
    let (vi, en) = match verdict {
        Verdict::Met => ("Đã đạt", "Met"),
        Verdict::OnTrack => ("Dự kiến đạt", "On track"),
        Verdict::AtRisk => ("Có nguy cơ", "At risk"),
        Verdict::Missed => ("Không đạt", "Missed"),
        Verdict::Undetermined => ("Chưa xác định", "Undetermined"),
    };
    language.pick(vi, en)
}

/// A verdict in as little room as it needs: met and on track are one word.
pub fn verdict_short(verdict: Verdict, language: Language) -> &'static str {
    let (vi, en) = match verdict {
        Verdict::Met | Verdict::OnTrack => ("Đạt", "Met"),
        Verdict::AtRisk => ("Nguy cơ", "At risk"),
        Verdict::Missed => ("Không đạt", "Missed"),
        Verdict::Undetermined => ("Chưa rõ", "Unknown"),
    };
    language.pick(vi, en)
}

/// A block, as the document calls it.
pub fn block(block: BlockKind, language: Language) -> &'static str {
    let (vi, en) = match block {
        BlockKind::PartyFrontMass => (
            "Khối Đảng, Mặt trận và các tổ chức chính trị - xã hội",
            "Party, Fatherland Front and mass organisations",
        ),
        BlockKind::StateAdministration => ("Khối Nhà nước", "State administration"),
        BlockKind::PublicService => ("Khối sự nghiệp", "Public service units"),
        BlockKind::Wards => ("Khối phường", "Wards"),
    };
    language.pick(vi, en)
}

/// A block in as little room as it needs.
pub fn block_short(block: BlockKind, language: Language) -> &'static str {
    let (vi, en) = match block {
        BlockKind::PartyFrontMass => ("Đảng, MT, đoàn thể", "Party, Front, mass org."),
        BlockKind::StateAdministration => ("Nhà nước", "Administration"),
        BlockKind::PublicService => ("Sự nghiệp", "Public service"),
        BlockKind::Wards => ("Phường", "Wards"),
    };
    language.pick(vi, en)
}

/// A way of cutting or adding posts, in full.
pub fn instrument(instrument: Instrument, language: Language) -> &'static str {
    let (vi, en) = match instrument {
        Instrument::RetirementAtAge => (
            "Nghỉ hưu đúng tuổi, không tuyển thay",
            "Retirement at age, not replaced",
        ),
        Instrument::EarlyRetirement => ("Nghỉ hưu trước tuổi", "Early retirement"),
        Instrument::Severance => ("Thôi việc ngay", "Immediate severance"),
        Instrument::TransferToAutonomous => (
            "Chuyển sang tổ chức, đơn vị tự chủ",
            "Transfer to a self-financing unit",
        ),
        Instrument::Reorganisation => ("Sắp xếp, sáp nhập", "Reorganisation, merger"),
        Instrument::VacantPostCut => ("Cắt chỉ tiêu chưa tuyển", "Vacant post cut"),
        Instrument::Addition => ("Bổ sung biên chế", "Posts added"),
    };
    language.pick(vi, en)
}

/// A way of cutting or adding posts, short.
pub fn instrument_short(instrument: Instrument, language: Language) -> &'static str {
    let (vi, en) = match instrument {
        Instrument::RetirementAtAge => ("Đúng tuổi", "At age"),
        Instrument::EarlyRetirement => ("Trước tuổi", "Early"),
        Instrument::Severance => ("Thôi việc", "Severance"),
        Instrument::TransferToAutonomous => ("Tự chủ", "Self-financing"),
        Instrument::Reorganisation => ("Sắp xếp", "Reorganised"),
        Instrument::VacantPostCut => ("Cắt chỉ tiêu", "Vacant cut"),
        Instrument::Addition => ("Bổ sung", "Added"),
    };
    language.pick(vi, en)
}

/// A way of reducing that the record of the years before the plan names.
pub fn past_way(way: PastWay, language: Language) -> &'static str {
    let (vi, en) = match way {
        PastWay::RetiredAtAge => ("Nghỉ hưu đúng tuổi", "Retired at age"),
        PastWay::RetiredEarly => ("Nghỉ hưu trước tuổi", "Retired early"),
        PastWay::RetiredEarlyOrLeft => (
            "Nghỉ hưu trước tuổi và thôi việc ngay",
            "Retired early or left with severance",
        ),
        PastWay::PostsWithdrawn => ("Cắt giảm theo quy định", "Posts withdrawn by regulation"),
    };
    language.pick(vi, en)
}

/// A way of reducing that the record names, short and in running text: "11 đúng tuổi, 3 trước tuổi".
pub fn past_way_short(way: PastWay, language: Language) -> &'static str {
    let (vi, en) = match way {
        PastWay::RetiredAtAge => ("đúng tuổi", "at age"),
        PastWay::RetiredEarly => ("trước tuổi", "early"),
        PastWay::RetiredEarlyOrLeft => ("trước tuổi, thôi việc", "early or severance"),
        PastWay::PostsWithdrawn => ("cắt", "withdrawn"),
    };
    language.pick(vi, en)
}

/// A way of bringing a post into a member's hands, in full.
pub fn route(route: RouteKind, language: Language) -> &'static str {
    let (vi, en) = match route {
        RouteKind::AdmitHolder => ("Kết nạp người đương nhiệm", "Admit the present holder"),
        RouteKind::ElectMember => (
            "Bầu hoặc hiệp thương người là đảng viên",
            "Elect or agree on a party member",
        ),
        RouteKind::CellSecretary => ("Bí thư chi bộ kiêm", "Cell secretary takes the post too"),
        RouteKind::WardOfficial => (
            "Cán bộ, công chức phường kiêm",
            "Ward official takes the post too",
        ),
    };
    language.pick(vi, en)
}

/// A way of bringing a post into a member's hands, short.
pub fn route_short(route: RouteKind, language: Language) -> &'static str {
    let (vi, en) = match route {
        RouteKind::AdmitHolder => ("Kết nạp đương nhiệm", "Admit holder"),
        RouteKind::ElectMember => ("Bầu, hiệp thương", "Elect a member"),
        RouteKind::CellSecretary => ("Bí thư chi bộ kiêm", "Cell secretary"),
        RouteKind::WardOfficial => ("Công chức phường kiêm", "Ward official"),
    };
    language.pick(vi, en)
}

/// A step of a route.
pub fn stage(stage: Stage, language: Language) -> &'static str {
    let (vi, en) = match stage {
        Stage::Nurture => ("Bồi dưỡng, giúp đỡ", "Mentoring"),
        Stage::AwarenessClass => ("Lớp nhận thức về Đảng", "Party awareness class"),
        Stage::BackgroundCheck => ("Thẩm tra lý lịch", "Background check"),
        Stage::AdmissionDecision => ("Xét, quyết định kết nạp", "Review and decision"),
        Stage::AdmissionCeremony => ("Lễ kết nạp", "Admission ceremony"),
        Stage::Probation => ("Thời gian dự bị", "Probation"),
        Stage::OfficialRecognition => ("Công nhận đảng viên chính thức", "Official recognition"),
        Stage::CandidatePreparation => ("Chuẩn bị nhân sự", "Preparing a candidate"),
        Stage::Election => ("Bầu, hiệp thương", "Election or agreement"),
        Stage::Appointment => ("Công nhận, phân công", "Recognition or assignment"),
    };
    language.pick(vi, en)
}

/// One of the two posts of a khu phố.
pub fn post(post: PostKind, language: Language) -> &'static str {
    let (vi, en) = match post {
        PostKind::Head => ("Khu phố trưởng", "Neighbourhood head"),
        PostKind::Front => ("Trưởng ban công tác Mặt trận", "Head of the Front Work Committee"),
    };
    language.pick(vi, en)
}

/// One of the two posts of a khu phố, for tight places.
pub fn post_short(post: PostKind, language: Language) -> &'static str {
    let (vi, en) = match post {
        PostKind::Head => ("Khu phố trưởng", "Head"),
        PostKind::Front => ("Trưởng ban CTMT", "Front head"),
    };
    language.pick(vi, en)
}

/// One of the two posts of a khu phố, within a sentence: "khu phố trưởng".
pub fn post_inline(post: PostKind, language: Language) -> &'static str {
    let (vi, en) = match post {
        PostKind::Head => ("khu phố trưởng", "neighbourhood head"),
        PostKind::Front => ("trưởng ban CTMT", "head of the Front Work Committee"),
    };
    language.pick(vi, en)
}

/// Who holds a post.
pub fn holder(holder: Holder, language: Language) -> &'static str {
    let (vi, en) = match holder {
        Holder::Official => ("Đảng viên chính thức", "Official member"),
        Holder::Probationary { .. } => ("Đảng viên dự bị", "Probationary member"),
        Holder::NonMember => ("Chưa là đảng viên", "Not a member"),
        Holder::Vacant => ("Khuyết", "Vacant"),
        Holder::Unknown => ("Chưa rõ", "Not known"),
    };
    language.pick(vi, en)
}

/// The mark beside a value: "mục IV.1", "suy ra", "giả định", "ví dụ", "tự nhập", "danh sách".
pub fn provenance(provenance: &Provenance, language: Language) -> String {
    match (provenance, language) {
        (Provenance::Quoted(section), Language::Vi) => format!("mục {section}"),
        (Provenance::Quoted(section), Language::En) => format!("section {section}"),
        (Provenance::Inferred, _) => language.pick("suy ra", "inferred").into(),
        (Provenance::Assumed, _) => language.pick("giả định", "assumed").into(),
        (Provenance::Example, _) => language.pick("ví dụ", "example").into(),
        (Provenance::Entered, _) => language.pick("tự nhập", "entered").into(),
        (Provenance::Roster, _) => language.pick("danh sách", "roster").into(),
    }
}

/// What the mark beside a value means, in one sentence.
pub fn provenance_meaning(provenance: &Provenance, language: Language) -> &'static str {
    let (vi, en) = match provenance {
        Provenance::Quoted(_) => (
            "Lấy nguyên văn từ văn bản gốc.",
            "Taken word for word from the source document.",
        ),
        Provenance::Inferred => (
            "Tính ra từ số liệu trong văn bản gốc.",
            "Worked out from figures of the source document.",
        ),
        Provenance::Assumed => (
            "Văn bản gốc không nêu; công cụ tạm giả định đến khi có số thật.",
            "The source document is silent; supposed until the real figure is entered.",
        ),
        Provenance::Example => (
            "Thuộc ví dụ, không phải số thật.",
            "Part of an example, not a real figure.",
        ),
        Provenance::Entered => ("Do người dùng nhập.", "Entered by a user."),
        Provenance::Roster => (
            "Lập từ lựa chọn trong danh sách người; muốn đổi thì đổi ở danh sách.",
            "Made from the choices in the roster of people; to change it, change the choice.",
        ),
    };
    language.pick(vi, en)
}

/// One of the three circumstances.
pub fn circumstance(circumstance: Circumstance, language: Language) -> &'static str {
    let (vi, en) = match circumstance {
        Circumstance::Hard => ("Khó khăn", "Hard"),
        Circumstance::Normal => ("Bình thường", "Normal"),
        Circumstance::Easy => ("Thuận lợi", "Favourable"),
    };
    language.pick(vi, en)
}

/// How grave a finding is.
pub fn severity(severity: Severity, language: Language) -> &'static str {
    let (vi, en) = match severity {
        Severity::Note => ("Ghi chú", "Note"),
        Severity::Warning => ("Cần xem", "Needs a look"),
        Severity::Blocking => ("Chưa tính được", "Cannot be computed"),
    };
    language.pick(vi, en)
}

/// What a scenario is made from.
pub fn origin(origin: Origin, language: Language) -> &'static str {
    let (vi, en) = match origin {
        Origin::Document => ("Từ văn bản gốc", "From the document"),
        Origin::Example => ("Ví dụ", "Example"),
        Origin::Own => ("Tự lập", "Own"),
    };
    language.pick(vi, en)
}

/// Yes or no, in a table.
pub const fn yes_no(yes: bool, language: Language) -> &'static str {
    match (yes, language) {
        (true, Language::Vi) => "có",
        (true, Language::En) => "yes",
        (false, Language::Vi) => "không",
        (false, Language::En) => "no",
    }
}
