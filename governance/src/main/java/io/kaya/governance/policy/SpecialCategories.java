package io.kaya.governance.policy;

import java.util.Set;

/** Personal data that article 9 of the GDPR protects most, by its names in the W3C DPV-PD. */
final class SpecialCategories {
    private static final Set<String> NAMES =
            Set.of(
                    "SpecialCategoryPersonalData",
                    "Biometric",
                    "BloodType",
                    "Disability",
                    "DNACode",
                    "DrugTestResult",
                    "EthnicOrigin",
                    "Ethnicity",
                    "FacialPrint",
                    "FamilyHealthHistory",
                    "Fingerprint",
                    "Genetic",
                    "Health",
                    "HealthHistory",
                    "HealthRecord",
                    "IndividualHealthHistory",
                    "MedicalHealth",
                    "MentalHealth",
                    "PhilosophicalBelief",
                    "PhysicalHealth",
                    "PoliticalAffiliation",
                    "PoliticalOpinion",
                    "Prescription",
                    "Race",
                    "Religion",
                    "ReligiousBelief",
                    "Retina",
                    "Sexual",
                    "SexualHistory",
                    "SexualPreference",
                    "TradeUnionMembership");

    private SpecialCategories() {}

    static boolean include(String dataClass) {
        return NAMES.contains(dataClass);
    }
}
