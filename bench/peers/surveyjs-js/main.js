import "survey-core/survey-core.fontless.min.css";
import { Model } from "survey-core";
import { renderSurvey } from "survey-js-ui";
import { json, wire } from "../shared/surveyjs.js";

const survey = new Model(json);
wire(survey);
renderSurvey(survey, document.getElementById("app"));
