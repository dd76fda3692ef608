//! Where the document does not agree with itself, in words: what it is, what stands there, and what the tool does about it.

use super::Language;
use crate::model::document::InconsistencyId;

/// One inconsistency in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InconsistencyText {
    /// What it is, in one line.
    pub title: &'static str,
    /// What stands there, and what it computes to.
    pub stands: &'static str,
    /// What the tool does about it.
    pub treatment: &'static str,
}

const fn text(title: &'static str, stands: &'static str, treatment: &'static str) -> InconsistencyText {
    InconsistencyText {
        title,
        stands,
        treatment,
    }
}

/// What an inconsistency is, what stands there, and what the tool does about it.
pub fn inconsistency(id: InconsistencyId, language: Language) -> InconsistencyText {
    match language {
        Language::Vi => vietnamese(id),
        Language::En => english(id),
    }
}

fn vietnamese(id: InconsistencyId) -> InconsistencyText {
    use InconsistencyId as Id;
    match id {
        Id::WaysDoNotSum => text(
            "39 + 25 không bằng 75",
            "Kết quả ghi 75/111, chi tiết là 39 và 25. Tổng chi tiết 64, thiếu 11; nếu chỉ tính 64 thì đạt 57,66%.",
            "Giữ 75 làm kết quả; 11 biên chế ghi “chưa rõ cách giảm”.",
        ),
        Id::CompleteYetExtended => text(
            "Phường 2 vừa hoàn thành vừa được gia hạn",
            "Mục I.2.4 xếp Phường 2 vào 7/9 phường đã hoàn thành; mục IV.2 gia hạn đến năm 2025 cho Phường 2.",
            "Tính Phường 2 là đã đủ, hạn 2025; ghi “Cần xác minh” trên ô phường.",
        ),
        Id::IncompleteNotExtended => text(
            "Đông Lương chưa hoàn thành nhưng không được gia hạn",
            "Mục I.2.4 ghi Đông Thanh và Đông Lương chưa hoàn thành; mục IV.2 chỉ gia hạn Phường 2 và Đông Thanh.",
            "Giữ mốc 2022 cho Đông Lương, đồng thời xét hạn 2025; mốc của từng phường sửa được.",
        ),
        Id::TruncatedShare => text(
            "67,56% là số cắt, không phải số làm tròn",
            "75/111 = 67,5675…%, làm tròn là 67,57%.",
            "Trích nguyên văn 67,56%; phép tính dùng 75/111.",
        ),
        Id::BaseMissing => text(
            "Không nêu biên chế gốc năm 2021",
            "149 tương ứng 12,7% thì số gốc nằm trong khoảng 1.169 đến 1.177.",
            "Dùng 1.173, ghi “suy ra”, đến khi nhập số thật.",
        ),
        Id::NoYearlyTargets => text(
            "Không nêu chỉ tiêu từng năm 2022–2025",
            "Văn bản dẫn Quyết định số 4647/QĐ-UBND nhưng không kèm phân kỳ.",
            "Chia đều, luỹ kế 37, 74, 111, 149, ghi là giả định; thay được bằng phân kỳ thật.",
        ),
        Id::ShortfallNotCarried => text(
            "Không nêu phần còn thiếu 2015–2021 có chuyển tiếp không",
            "Khối sự nghiệp còn thiếu 36, khối phường còn thiếu 10; mục IV.1 không nhắc đến.",
            "Không cộng vào 149. Muốn thử thì thêm mục tiêu riêng.",
        ),
        Id::OtherBlocksWithoutTarget => text(
            "Chỉ khối sự nghiệp có chỉ tiêu đến năm 2025",
            "Khối Đảng, Mặt trận, đoàn thể, khối Nhà nước và khối phường không có chỉ tiêu giai đoạn 2022–2025.",
            "Không tự đặt chỉ tiêu; người dùng thêm khi có.",
        ),
        Id::SplitMissing => text(
            "Không phân bổ theo đơn vị, theo phường",
            "149 chỉ tiêu và biên chế năm 2021 không chia theo đơn vị; 62 khu phố và 9 vị trí còn thiếu không chia theo phường.",
            "Chia đều và đánh dấu giả định ở mọi nơi hiện số; thay được từng số.",
        ),
        Id::UnitsUnnamed => text(
            "Nêu 7 đơn vị sự nghiệp nhưng chỉ đọc được tên 5",
            "Phần kết quả ghi 07 đơn vị; phần liệt kê nhắc tên 5.",
            "Hai đơn vị còn lại mang tên tạm, sửa được.",
        ),
        Id::UnitReductionNotShown => text(
            "Giảm 03 đơn vị nhưng chỉ thấy 2",
            "Chỉ thấy việc chuyển Trung tâm Dân số và việc hợp nhất Đài Truyền thanh với Trung tâm Văn hóa; Khuyến công là một nhiệm vụ, không phải đơn vị.",
            "Chỉ ghi nhận; dùng 7 đơn vị như văn bản.",
        ),
        Id::ReceivedSchoolNotCounted => text(
            "Tiếp nhận Mầm non Sao Mai chưa thấy trong phép trừ",
            "“Giảm 04 đơn vị” là số do hợp nhất. Nếu trước đó có 36 trường chưa kể Sao Mai thì nay phải là 33.",
            "Giữ 32 trường; coi Sao Mai nằm trong 12 trường mầm non.",
        ),
        Id::ProbationaryUnsaid => text(
            "Không nêu đảng viên dự bị có được tính không",
            "Văn bản chỉ ghi “là đảng viên”.",
            "Tính cả đảng viên dự bị từ lễ kết nạp; có thiết lập để đổi.",
        ),
        Id::SameShareTwice => text(
            "56/62 xuất hiện hai lần với hai nghĩa",
            "Một lần là khu phố có kiêm nhiệm chức danh, một lần là khu phố trưởng là đảng viên; cùng ghi 90,3%.",
            "Dùng số ở mục I.2.4 cho mục tiêu đảng viên; không suy số này từ số kia.",
        ),
        Id::MixedRounding => text(
            "Lúc làm tròn, lúc cắt số",
            "95,2% là làm tròn của 59/62 (95,16…%); 67,56% là cắt của 75/111.",
            "Trích nguyên văn; phép tính dùng phân số và làm tròn nửa lên.",
        ),
        Id::RotationDoesNotReconcile => text(
            "Số cán bộ luân chuyển không khớp",
            "Luân chuyển xuống 07, luân chuyển ngang 02, cộng 9; trong khi 9/9 phường có cán bộ luân chuyển và Phường 1 có 02, tức 10 người.",
            "Chỉ ghi nhận; không ảnh hưởng phép tính.",
        ),
        Id::WardsWithoutModel => text(
            "Phường 2 và Phường 3 không có mô hình bí thư kiêm nhiệm nào",
            "3 phường có bí thư đồng thời là Chủ tịch UBND, 4 phường đồng thời là Chủ tịch HĐND; hai phường còn lại không nhắc đến.",
            "Chỉ ghi nhận; không ảnh hưởng phép tính.",
        ),
        Id::PeriodMismatch => text(
            "“Sơ kết 05 năm” nhưng mới 4 năm 2 tháng",
            "Từ 24/5/2018 đến tháng 7/2022 là 4 năm 2 tháng; số liệu biên chế lại tính từ 2015 đến 2021.",
            "Chỉ ghi nhận; kết quả trước đây ghi đúng giai đoạn 2015–2021.",
        ),
        Id::PlansCrossed => text(
            "Kế hoạch 64, 65 và Nghị quyết 18, 19 ngược thứ tự",
            "Theo nội dung, Kế hoạch 64 thực hiện Nghị quyết 19 (đơn vị sự nghiệp), Kế hoạch 65 thực hiện Nghị quyết 18 (bộ máy).",
            "Chỉ ghi nhận; không ảnh hưởng phép tính.",
        ),
        Id::PointMissing => text(
            "Mục I.2.3 đánh chữ a rồi đến c",
            "Thiếu điểm b.",
            "Chỉ ghi nhận; không ảnh hưởng phép tính.",
        ),
        Id::CitationForm => text(
            "Nghị quyết 18/2020 dẫn thiếu ký hiệu",
            "Ghi “Nghị quyết 18/2020/HĐND”; dạng thường dùng là 18/2020/NQ-HĐND.",
            "Trích nguyên văn.",
        ),
        Id::DraftBlanks => text(
            "Văn bản là dự thảo",
            "Số và ngày để trống, không có phần ký; còn lỗi đánh máy như “theo theo”, “hiện có có”, “năng cao”.",
            "Dùng như bản được cung cấp; đối chiếu bản chính thức trước khi trình.",
        ),
    }
}

fn english(id: InconsistencyId) -> InconsistencyText {
    use InconsistencyId as Id;
    match id {
        Id::WaysDoNotSum => text(
            "39 + 25 is not 75",
            "The result reads 75/111, its parts 39 and 25. The parts sum to 64, eleven short; 64 alone would be 57.66%.",
            "75 is kept as the result; 11 posts are shown as “way not stated”.",
        ),
        Id::CompleteYetExtended => text(
            "Phường 2 is complete and yet extended",
            "Section I.2.4 lists Phường 2 among the 7/9 wards that are complete; section IV.2 extends it to 2025.",
            "Phường 2 counts as complete, deadline 2025; its tile says “to be verified”.",
        ),
        Id::IncompleteNotExtended => text(
            "Đông Lương is not complete and not extended",
            "Section I.2.4 calls Đông Thanh and Đông Lương incomplete; section IV.2 extends Phường 2 and Đông Thanh alone.",
            "Đông Lương keeps its deadline of 2022 and is judged at 2025 as well; every ward's deadline can be edited.",
        ),
        Id::TruncatedShare => text(
            "67.56% is cut off, not rounded",
            "75/111 = 67.5675…%, which rounds to 67.57%.",
            "67.56% is quoted as printed; calculations use 75/111.",
        ),
        Id::BaseMissing => text(
            "The posts of 2021 are not stated",
            "If 149 is 12.7%, the base lies between 1,169 and 1,177.",
            "1,173 is used and marked as inferred until the real number is entered.",
        ),
        Id::NoYearlyTargets => text(
            "No targets year by year for 2022–2025",
            "The document cites Decision 4647/QĐ-UBND without its schedule.",
            "Spread evenly, 37, 74, 111, 149 in all, marked as assumed; the real schedule can replace it.",
        ),
        Id::ShortfallNotCarried => text(
            "Not said whether the shortfall of 2015–2021 carries over",
            "Public service units are 36 short, wards 10; section IV.1 does not mention it.",
            "It is not added to the 149. Add a target of its own to try it.",
        ),
        Id::OtherBlocksWithoutTarget => text(
            "Only public service units have a target for 2025",
            "Party, Front and mass organisations, state administration and wards have none for 2022–2025.",
            "No target is invented; users add theirs.",
        ),
        Id::SplitMissing => text(
            "No split by unit or by ward",
            "The 149 posts and the posts of 2021 are not split by unit; the 62 neighbourhoods and the 9 open positions are not split by ward.",
            "Spread evenly and marked as assumed wherever shown; every number can be replaced.",
        ),
        Id::UnitsUnnamed => text(
            "Seven units, five names",
            "The result says 07 units; the text names 5.",
            "The other two carry a provisional name that can be edited.",
        ),
        Id::UnitReductionNotShown => text(
            "Three units fewer, two shown",
            "Only the transfer of the population centre and the merger of the radio station with the culture centre are shown; industrial extension was a task, not a unit.",
            "Noted; the 7 units are used as printed.",
        ),
        Id::ReceivedSchoolNotCounted => text(
            "The kindergarten received does not show in the subtraction",
            "“Giảm 04 đơn vị” comes from mergers. If there were 36 schools without Sao Mai before, there should be 33 now.",
            "32 schools are kept; Sao Mai is taken as one of the 12 kindergartens.",
        ),
        Id::ProbationaryUnsaid => text(
            "Not said whether probationary members count",
            "The document only says “là đảng viên”.",
            "Probationary members count from the ceremony; a setting changes it.",
        ),
        Id::SameShareTwice => text(
            "56/62 stands for two different things",
            "Once neighbourhoods with positions held concurrently, once neighbourhood heads who are members; both read 90.3%.",
            "Section I.2.4 is used for the goal; neither is inferred from the other.",
        ),
        Id::MixedRounding => text(
            "Now rounded, now cut off",
            "95.2% is 59/62 (95.16…%) rounded; 67.56% is 75/111 cut off.",
            "Quoted as printed; calculations use fractions and round half up.",
        ),
        Id::RotationDoesNotReconcile => text(
            "The rotated officials do not reconcile",
            "7 sent to wards and 2 moved between wards make 9; yet 9/9 wards have one and Phường 1 has two, which makes 10.",
            "Noted; no calculation rests on it.",
        ),
        Id::WardsWithoutModel => text(
            "Phường 2 and Phường 3 have neither model of the secretary",
            "In 3 wards the secretary chairs the People's Committee, in 4 the People's Council; the other two are not mentioned.",
            "Noted; no calculation rests on it.",
        ),
        Id::PeriodMismatch => text(
            "“Five years” that are four years and two months",
            "From 24/5/2018 to July 2022 is 4 years 2 months; the payroll figures run from 2015 to 2021.",
            "Noted; past results carry their own years, 2015–2021.",
        ),
        Id::PlansCrossed => text(
            "Plans 64, 65 and Resolutions 18, 19 in crossed order",
            "By content, Plan 64 carries out Resolution 19 (public service units) and Plan 65 Resolution 18 (the apparatus).",
            "Noted; no calculation rests on it.",
        ),
        Id::PointMissing => text(
            "Section I.2.3 goes from a to c",
            "Point b is missing.",
            "Noted; no calculation rests on it.",
        ),
        Id::CitationForm => text(
            "Resolution 18/2020 cited without its type",
            "It reads “Nghị quyết 18/2020/HĐND”; the usual form is 18/2020/NQ-HĐND.",
            "Quoted as printed.",
        ),
        Id::DraftBlanks => text(
            "The document is a draft",
            "Number and day are blank and there is no signature; slips remain, as “theo theo”, “hiện có có”, “năng cao”.",
            "Used as supplied; compare with the official copy before submitting anything.",
        ),
    }
}
