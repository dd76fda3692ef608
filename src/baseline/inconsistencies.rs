//! Where the document does not agree with itself, or leaves out what a plan needs: the places, word for word.

use crate::model::document::InconsistencyId;
use crate::model::quantity::Ratio;

/// What kind of trouble it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InconsistencyKind {
    /// Two places contradict each other.
    Contradiction,
    /// Numbers that should agree do not.
    Arithmetic,
    /// A number is printed otherwise than it computes.
    Rounding,
    /// Something a plan needs is not said.
    Gap,
    /// A slip of numbering, citation or form; no result rests on it.
    Form,
}

/// A place where the document does not agree with itself, or is silent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inconsistency {
    /// Which one.
    pub id: InconsistencyId,
    /// What kind of trouble it is.
    pub kind: InconsistencyKind,
    /// The sections it stands in, in the document's own numbering; none for its head.
    pub sections: &'static [&'static str],
    /// The passages, word for word, omissions as "…".
    pub quotations: &'static [&'static str],
    /// The numbers printed, in the order the words about them need.
    pub printed: &'static [u32],
    /// The share to be computed anew, where there is one.
    pub share: Option<Ratio>,
    /// The wards concerned.
    pub wards: &'static [&'static str],
    /// Whether a result rests on how it is treated.
    pub matters: bool,
}

/// Every inconsistency and gap, the weightiest first: one for each of [`InconsistencyId::ALL`].
pub fn inconsistencies() -> &'static [Inconsistency] {
    &INCONSISTENCIES
}

const NONE: Inconsistency = Inconsistency {
    id: InconsistencyId::PointMissing,
    kind: Form,
    sections: &[],
    quotations: &[],
    printed: &[],
    share: None,
    wards: &[],
    matters: false,
};

use InconsistencyKind::{Arithmetic, Contradiction, Form, Gap, Rounding};

const COMPLETE: &str = "7/9 phường đã hoàn thành mục tiêu … (Phường 1, 2, 3, 4, 5, Đông Giang, Đông Lễ)";
const INCOMPLETE: &str = "có 02/9 phường chưa hoàn thành mục tiêu (Đông Thanh, Đông Lương)";
const EXTENDED: &str = "đến năm 2025 đối với Phường 2 và phường Đông Thanh";
const SHARE_75: &str = "tinh giản 75/111 biên chế viên chức sự nghiệp … đạt 67,56% chỉ tiêu";
const REDUCTION: &str = "giảm 12,7% biên chế sự nghiệp hưởng lương từ ngân sách nhà nước so với năm 2021 (tương ứng với 149 chỉ tiêu)";

static INCONSISTENCIES: [Inconsistency; 22] = [
    Inconsistency {
        id: InconsistencyId::WaysDoNotSum,
        kind: Arithmetic,
        sections: &["I.2.1"],
        quotations: &[
            "tinh giản 75/111 biên chế viên chức sự nghiệp … 39 viên chức; cắt giảm theo quy định 25 chỉ tiêu",
        ],
        printed: &[39, 25, 75],
        share: Some(Ratio { part: 64, whole: 111 }),
        matters: true,
        ..NONE
    },
    Inconsistency {
        id: InconsistencyId::CompleteYetExtended,
        kind: Contradiction,
        sections: &["I.2.4", "IV.2"],
        quotations: &[COMPLETE, EXTENDED],
        wards: &["Phường 2"],
        matters: true,
        ..NONE
    },
    Inconsistency {
        id: InconsistencyId::IncompleteNotExtended,
        kind: Contradiction,
        sections: &["I.2.4", "IV.2"],
        quotations: &[INCOMPLETE, EXTENDED],
        wards: &["Đông Lương"],
        matters: true,
        ..NONE
    },
    Inconsistency {
        id: InconsistencyId::TruncatedShare,
        kind: Rounding,
        sections: &["I.2.1"],
        quotations: &[SHARE_75],
        printed: &[75, 111],
        share: Some(Ratio { part: 75, whole: 111 }),
        ..NONE
    },
    Inconsistency {
        id: InconsistencyId::BaseMissing,
        kind: Gap,
        sections: &["IV.1"],
        quotations: &[REDUCTION],
        printed: &[149],
        share: Some(Ratio {
            part: 149,
            whole: 1_173,
        }),
        matters: true,
        ..NONE
    },
    Inconsistency {
        id: InconsistencyId::NoYearlyTargets,
        kind: Gap,
        sections: &["IV.1"],
        quotations: &[
            "thực hiện theo Quyết định số 4647/QĐ-UBND, ngày 31/12/2021 của Ủy ban nhân dân tỉnh; theo đó giai đoạn từ năm 2022-2025 giảm 12,7%",
        ],
        printed: &[149],
        matters: true,
        ..NONE
    },
    Inconsistency {
        id: InconsistencyId::ShortfallNotCarried,
        kind: Gap,
        sections: &["I.2.1", "IV.1"],
        quotations: &[SHARE_75, "tinh giản 11/21 biên chế khối phường", REDUCTION],
        printed: &[75, 111, 11, 21],
        matters: true,
        ..NONE
    },
    Inconsistency {
        id: InconsistencyId::OtherBlocksWithoutTarget,
        kind: Gap,
        sections: &["IV.1"],
        quotations: &[
            "giảm biên chế trong các đơn vị sự nghiệp công lập thuộc UBND thành phố từ năm 2022-2025",
        ],
        matters: true,
        ..NONE
    },
    Inconsistency {
        id: InconsistencyId::SplitMissing,
        kind: Gap,
        sections: &["IV.1", "I.2.2", "I.2.4"],
        quotations: &[
            REDUCTION,
            "thành phố còn 62 khu phố",
            "56/62 khu phố trưởng là đảng viên",
        ],
        printed: &[149, 62],
        matters: true,
        ..NONE
    },
    Inconsistency {
        id: InconsistencyId::UnitsUnnamed,
        kind: Gap,
        sections: &["I.1.1"],
        quotations: &["số lượng các đơn vị sự nghiệp trực thuộc Ủy ban nhân dân thành phố là 07 đơn vị"],
        printed: &[7, 5],
        matters: true,
        ..NONE
    },
    Inconsistency {
        id: InconsistencyId::UnitReductionNotShown,
        kind: Arithmetic,
        sections: &["I.1.1"],
        quotations: &[
            "07 đơn vị (giảm 03 đơn vị)",
            "Đã chuyển giao Trung tâm Dân số - Kế hoạch hóa gia đình cho Trung tâm Y tế thành phố thuộc Sở Y tế quản lý",
            "Đã hợp nhất Đài Truyền thanh với Trung tâm Văn hóa - Thể thao",
        ],
        printed: &[3, 2],
        ..NONE
    },
    Inconsistency {
        id: InconsistencyId::ReceivedSchoolNotCounted,
        kind: Arithmetic,
        sections: &["I.1.1"],
        quotations: &[
            "Tiếp nhận Trường Mầm non Sao Mai do Sở Giáo dục và Đào tạo quản lý chuyển về",
            "số lượng đơn vị sự nghiệp giáo dục là 32 đơn vị … (giảm 04 đơn vị)",
        ],
        printed: &[32, 4],
        ..NONE
    },
    Inconsistency {
        id: InconsistencyId::ProbationaryUnsaid,
        kind: Gap,
        sections: &["I.2.4"],
        quotations: &["100% Khu phố trưởng, Trưởng ban Công tác Mặt trận ở khu phố là đảng viên"],
        matters: true,
        ..NONE
    },
    Inconsistency {
        id: InconsistencyId::SameShareTwice,
        kind: Form,
        sections: &["I.2.3", "I.2.4"],
        quotations: &[
            "56/62 khu phố (đạt 90,3% so với kế hoạch)",
            "56/62 khu phố trưởng là đảng viên (đạt 90,3%)",
        ],
        printed: &[56, 62],
        share: Some(Ratio { part: 56, whole: 62 }),
        ..NONE
    },
    Inconsistency {
        id: InconsistencyId::MixedRounding,
        kind: Rounding,
        sections: &["I.2.1", "I.2.4"],
        quotations: &[
            SHARE_75,
            "59/62 Trưởng ban Công tác Mặt trận là đảng viên (đạt 95,2%)",
        ],
        printed: &[59, 62],
        share: Some(Ratio { part: 59, whole: 62 }),
        ..NONE
    },
    Inconsistency {
        id: InconsistencyId::RotationDoesNotReconcile,
        kind: Arithmetic,
        sections: &["I.2.3"],
        quotations: &[
            "luân chuyển 07 đồng chí",
            "luân chuyển ngang đối với 02 đồng chí",
            "9/9 phường có cán bộ luân chuyển, riêng Phường 1 có 02 cán bộ luân chuyển",
        ],
        printed: &[7, 2, 10],
        ..NONE
    },
    Inconsistency {
        id: InconsistencyId::WardsWithoutModel,
        kind: Gap,
        sections: &["I.2.3"],
        quotations: &[
            "(Phường 5, Đông Giang, Đông Lễ)",
            "(Phường 1, 4, Đông Thanh, Đông Lương)",
        ],
        printed: &[3, 4],
        wards: &["Phường 2", "Phường 3"],
        ..NONE
    },
    Inconsistency {
        id: InconsistencyId::PeriodMismatch,
        kind: Form,
        sections: &["I.2.1"],
        quotations: &[
            "về sơ kết 05 năm thực hiện Kế hoạch số 64, 65-KH/TU,\nngày 24/5/2018",
            "Từ năm 2015 đến năm 2021",
        ],
        printed: &[5],
        ..NONE
    },
    Inconsistency {
        id: InconsistencyId::PlansCrossed,
        kind: Form,
        sections: &["I.1", "I.2"],
        quotations: &[
            "Kế hoạch số 64, 65-KH/TU, ngày 24/5/2018 của Thành ủy về thực hiện Nghị quyết số 18, 19-NQ/TW",
        ],
        printed: &[64, 65, 18, 19],
        ..NONE
    },
    Inconsistency {
        id: InconsistencyId::PointMissing,
        kind: Form,
        sections: &["I.2.3"],
        quotations: &[
            "a) Nhất thể hoá chức danh Bí thư Đảng ủy",
            "c) Thí điểm chức danh Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam phường",
        ],
        ..NONE
    },
    Inconsistency {
        id: InconsistencyId::CitationForm,
        kind: Form,
        sections: &["II.2"],
        quotations: &["Nghị quyết 18/2020/HĐND ngày 21/4/2020 của Hội đồng nhân dân tỉnh"],
        ..NONE
    },
    Inconsistency {
        id: InconsistencyId::DraftBlanks,
        kind: Form,
        sections: &[],
        quotations: &[
            "Đông Hà, ngày      tháng 7 năm 2022",
            "họp ngày … tháng … năm 2022",
        ],
        ..NONE
    },
];
