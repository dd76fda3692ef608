//! What was done to the register of posts, as the strip, the history and undo name it.

use super::{Language, names, number};
use crate::model::calendar::Month;
use crate::model::sourcing::{IndicatorKind, PersonField, Preset, RouteKind};

/// "Chọn cách cho 5 chức danh: kết nạp", or that none is chosen.
pub fn routes_chosen(posts: u32, kind: Option<RouteKind>, language: Language) -> String {
    let posts = number::positions(i64::from(posts), language);
    match kind {
        Some(kind) => {
            let route = names::route_short(kind, language);
            language.pick(
                format!("Chọn cách cho {posts}: {route}"),
                format!("Choose a way for {posts}: {route}"),
            )
        }
        None => language.pick(
            format!("Bỏ lộ trình của {posts}"),
            format!("Remove the route of {posts}"),
        ),
    }
}

/// "Dời lộ trình của 5 chức danh sớm hơn 3 tháng".
pub fn starts_shifted(posts: u32, months: i32, language: Language) -> String {
    let posts = number::positions(i64::from(posts), language);
    let by = number::months(i64::from(months.abs()), language);
    if months < 0 {
        language.pick(
            format!("Dời lộ trình của {posts} sớm hơn {by}"),
            format!("Move the routes of {posts} {by} earlier"),
        )
    } else {
        language.pick(
            format!("Dời lộ trình của {posts} muộn hơn {by}"),
            format!("Move the routes of {posts} {by} later"),
        )
    }
}

/// "Cho 5 chức danh bắt đầu từ 1/2023".
pub fn starts_moved(posts: u32, start: Month, language: Language) -> String {
    let (posts, start) = (
        number::positions(i64::from(posts), language),
        number::month(start),
    );
    language.pick(
        format!("Cho {posts} bắt đầu từ {start}"),
        format!("Start the routes of {posts} in {start}"),
    )
}

/// "Dùng mức nhanh cho Phường 2".
pub fn preset_chosen(whose: Option<&str>, preset: Preset, language: Language) -> String {
    let preset = preset_name(preset, language);
    match whose {
        Some(whose) => language.pick(
            format!("Dùng mức {preset} cho {whose}"),
            format!("Use the {preset} set for {whose}"),
        ),
        None => language.pick(
            format!("Dùng mức {preset} cho mọi lộ trình"),
            format!("Use the {preset} set for all routes"),
        ),
    }
}

/// The name of a set of usual stages, within a sentence.
pub fn preset_name(preset: Preset, language: Language) -> &'static str {
    match preset {
        Preset::Fast => language.pick("nhanh", "fast"),
        Preset::Usual => language.pick("thường", "usual"),
        Preset::Careful => language.pick("thận trọng", "cautious"),
    }
}

/// "Ghi tháng sinh: khu phố trưởng, …".
pub fn person_stated(post: &str, field: PersonField, language: Language) -> String {
    let field = person_field(field, language);
    language.pick(format!("Ghi {field}: {post}"), format!("State {field}: {post}"))
}

/// What is stated about a person, within a sentence.
pub fn person_field(field: PersonField, language: Language) -> &'static str {
    match field {
        PersonField::Born => language.pick("tháng sinh", "month of birth"),
        PersonField::Since => language.pick("tháng nhận nhiệm vụ", "month of taking office"),
        PersonField::ClassCertificate => language.pick(
            "tháng cấp giấy chứng nhận lớp nhận thức về Đảng",
            "month of the class certificate",
        ),
        PersonField::Admissible => language.pick("điều kiện kết nạp", "particulars for admission"),
        PersonField::Offices => language.pick("chức danh kiêm nhiệm", "other offices"),
        PersonField::SameAs => language.pick("chức danh ở khu phố khác", "position in another neighbourhood"),
        PersonField::Admission => language.pick("các mốc kết nạp", "days of the admission"),
    }
}

/// "Ghi số đảng viên chính thức: Khu phố 1, Phường 2, 5", or that it is no longer known.
pub fn official_members_set(quarter: &str, count: Option<u32>, language: Language) -> String {
    match count {
        Some(count) => {
            let count = number::whole(i64::from(count), language);
            language.pick(
                format!("Ghi số đảng viên chính thức của chi bộ: {quarter}, {count}"),
                format!("State official members of the cell: {quarter}, {count}"),
            )
        }
        None => language.pick(
            format!("Bỏ số đảng viên chính thức của chi bộ: {quarter}"),
            format!("Remove the number of official members: {quarter}"),
        ),
    }
}

/// "Ghi lịch bầu, hiệp thương: …".
pub fn elections_set(post: &str, language: Language) -> String {
    language.pick(
        format!("Ghi lịch bầu, hiệp thương: {post}"),
        format!("State the elections: {post}"),
    )
}

/// "Sáp nhập 41 khu phố thành 20".
pub fn quarters_merged(from: u32, into: u32, language: Language) -> String {
    let from = number::quarters(i64::from(from), language);
    let into = number::whole(i64::from(into), language);
    language.pick(
        format!("Sáp nhập {from} thành {into}"),
        format!("Merge {from} into {into}"),
    )
}

/// "Nhập sổ của Phường 2: 10 khu phố".
pub fn register_stated(ward: &str, rows: u32, language: Language) -> String {
    let rows = number::quarters(i64::from(rows), language);
    language.pick(
        format!("Nhập sổ của {ward}: {rows}"),
        format!("Enter the register of {ward}: {rows}"),
    )
}

/// "Đổi khả năng tiếp nhận của các bước".
pub fn capacities_set(language: Language) -> String {
    language
        .pick(
            "Đổi khả năng tiếp nhận của các bước",
            "Change how many people the stages can take",
        )
        .into()
}

/// "Ghi mô hình kiêm nhiệm: …".
pub fn indicator_set(kind: IndicatorKind, language: Language) -> String {
    let model = indicator(kind, language);
    language.pick(
        format!("Ghi mô hình kiêm nhiệm: {model}"),
        format!("State the model of concurrent positions: {model}"),
    )
}

/// The name of a model of concurrent posts.
pub fn indicator(kind: IndicatorKind, language: Language) -> &'static str {
    match kind {
        IndicatorKind::SecretaryAndFront => language.pick(
            "Bí thư chi bộ kiêm trưởng ban công tác Mặt trận",
            "Cell secretary also heads the Front committee",
        ),
        IndicatorKind::SecretaryAndHead => language.pick(
            "Bí thư chi bộ kiêm khu phố trưởng",
            "Cell secretary also heads the neighbourhood",
        ),
        IndicatorKind::WardStaff => language.pick(
            "Công chức, người không chuyên trách phường kiêm bí thư chi bộ hoặc khu phố trưởng",
            "Ward staff also cell secretary or head of the neighbourhood",
        ),
        IndicatorKind::SecretaryChairsCommittee => language.pick(
            "Bí thư Đảng ủy đồng thời là Chủ tịch UBND phường",
            "Ward party secretary also chairs the People's Committee",
        ),
        IndicatorKind::SecretaryChairsCouncil => language.pick(
            "Bí thư Đảng ủy đồng thời là Chủ tịch HĐND phường",
            "Ward party secretary also chairs the People's Council",
        ),
    }
}

/// "Ghi mô hình lãnh đạo của Phường 2".
pub fn ward_model_set(ward: &str, language: Language) -> String {
    language.pick(
        format!("Ghi mô hình lãnh đạo của {ward}"),
        format!("State the model of the leaders of {ward}"),
    )
}

/// "Ghi 12 ngày nghỉ".
pub fn days_off_set(days: u32, language: Language) -> String {
    let days = number::whole(i64::from(days), language);
    language.pick(
        format!("Ghi ngày nghỉ: {days}"),
        format!("State days off: {days}"),
    )
}

/// "Đổi điểm khó của các thay đổi".
pub fn difficulty_set(language: Language) -> String {
    language
        .pick("Đổi điểm khó của các thay đổi", "Change what changes cost")
        .into()
}

/// The name of a scenario made from a proposal.
pub fn proposal_name(scenario: &str, language: Language) -> String {
    language.pick(format!("{scenario} – đề xuất"), format!("{scenario} – proposal"))
}
